import { type AwsCallError, asCallError } from '../errors.ts';
import {
  type Answer,
  type Expected,
  goneBy,
  knownBy,
  pageReader,
  type ReadElements,
  type ReadPage,
  type Recorded,
  substantial,
} from './answers.ts';
import { type AwsCaller, type AwsPage, type AwsRequest, contextOf } from './aws-caller.ts';
import type { Ledger } from './ledger.ts';
import type { Memo } from './memo.ts';

/** A page of a request. The first has no token. */
interface PageOf {
  readonly request: AwsRequest;
  readonly token?: string | undefined;
  readonly read: ReadElements;
}

/** Asks AWS, each thing once, and records in the ledger what became of it. Throws AwsCallError. */
export interface Asker {
  call(request: AwsRequest, expected: Expected): Promise<Answer>;
  /** A call that has an answer, unless what it is about is gone. */
  answerOrGone(
    request: AwsRequest,
    expected: Pick<Expected, 'mayBeEmpty' | 'goneOn'>,
  ): Promise<object | 'gone'>;
  page(page: PageOf, expected: Expected): Promise<ReadPage | Answer>;
  /** One look at an answer that AWS prepares: asked each time. */
  poll(request: AwsRequest): Promise<object>;
  /** The same, of the first page of a list. */
  pollPage(request: AwsRequest): Promise<object>;
  pause(milliseconds: number): Promise<void>;
  /** Does something once per run for all who ask for it under this request. */
  once<Result>(request: AwsRequest, make: () => Promise<Result>): Promise<Result>;
}

export function createAsker(aws: AwsCaller, ledger: Ledger, memo: Memo): Asker {
  const ask = createAsk(ledger, memo);
  return {
    call: (request, expected) =>
      ask<object, Answer>({
        request,
        part: 'call',
        make: () => aws.call(request),
        read: (answer) => [{ value: substantial(answer, request, expected) }, 'ok'],
        known: knownBy(expected),
      }),
    answerOrGone: (request, expected) =>
      ask<object, object | 'gone'>({
        request,
        part: 'call',
        make: () => aws.call(request),
        read: (answer) => [substantial(answer, request, expected), 'ok'],
        known: goneBy(expected),
      }),
    page: ({ request, token, read }, expected) =>
      ask<AwsPage, ReadPage | Answer>({
        request,
        part: `page ${token ?? ''}`,
        make: () => aws.page(request, token),
        read: pageReader(read, token),
        known: knownBy(expected),
      }),
    poll: (request) =>
      ask({
        request,
        make: () => aws.call(request),
        read: (answer) => [substantial(answer, request, {}), 'ok'],
      }),
    pollPage: (request) =>
      ask({
        request,
        make: () => aws.page(request),
        read: ({ answer }) => [substantial(answer, request, {}), 'ok'],
      }),
    pause: (milliseconds) => aws.pause(milliseconds),
    once: (request, make) => memo.ask(request, 'once', make),
  };
}

/** A question to AWS, and how its answer is read. */
interface Question<Raw, Result> {
  readonly request: AwsRequest;
  /** The part of the request that it asks for, once for all; absent where each look is a new one. */
  readonly part?: string;
  readonly make: () => Promise<Raw>;
  readonly read: (raw: Raw) => Recorded<Result> | Promise<Recorded<Result>>;
  /** Reads an error that is an answer. @default none is */
  readonly known?: (error: AwsCallError) => Recorded<Result> | undefined;
}

/**
 * Makes one call for all who ask the same part; what it says, everybody reads in their own way. Who
 * made the call records what became of it, others only what they cannot read.
 */
function createAsk(ledger: Ledger, memo: Memo) {
  function record(request: AwsRequest, entry: Pick<Parameters<Ledger['record']>[0], 'state'>) {
    const operation = `${request.api}:${request.operation}`;
    ledger.record({ region: request.region, operation, ...entry });
  }

  return async <Raw, Result>({
    request,
    part,
    make,
    read,
    known,
  }: Question<Raw, Result>): Promise<Result> => {
    let records = false;
    const fetch = () => {
      records = true;
      return make();
    };
    try {
      const raw = await (part === undefined ? fetch() : memo.ask(request, part, fetch));
      const isMaker = records;
      records = true;
      const [result, state] = await read(raw);
      if (isMaker) record(request, { state });
      return result;
    } catch (thrown) {
      const error = asCallError(thrown, contextOf(request));
      const outcome = known?.(error);
      if (records) record(request, outcome ? { state: outcome[1] } : entryOf(error));
      if (outcome) return outcome[0];
      throw error;
    }
  };
}

const stateOf = {
  authentication: 'authentication',
  permission: 'denied',
  limit: 'throttled',
  service: 'service',
  platform: 'platform',
} as const;

function entryOf({ category, context: { deniedBy } }: AwsCallError) {
  return { state: stateOf[category], ...(category === 'permission' && deniedBy && { deniedBy }) };
}
