import { type AwsCallError, asCallError, type ErrorContext, ServiceError } from '../errors.ts';
import { homeRegionOf } from '../partition.ts';
import type { Absences, AnyResource, Call, DocsUrl, Scope } from '../resource.ts';
import { type AwsCaller, type AwsPage, type AwsRequest, callText } from './aws-caller.ts';
import type { CoverageState, Ledger } from './ledger.ts';
import type { Memo } from './memo.ts';
import { hasRegions } from './service-regions.ts';

/** An answer from AWS; `undefined` means that nothing is configured. */
export type Answer = { readonly value: unknown } | 'gone';

/** Codes that are answers and not errors, and whether an answer may hold nothing. */
export interface Expected {
  readonly mayBeEmpty?: DocsUrl | undefined;
  readonly absentOn?: Absences | undefined;
  readonly notEnabledOn?: Absences | undefined;
  readonly goneOn?: Absences | undefined;
}

/** One page of a list, read. */
export interface ReadPage {
  readonly answer: object;
  readonly elements: readonly unknown[];
  readonly nextToken?: string;
}

type ReadElements = (answer: object) => readonly unknown[];

/** A page of a request. The first has no token. */
interface PageOf {
  readonly request: AwsRequest;
  readonly token?: string | undefined;
  readonly read: ReadElements;
}

/** Asks AWS, each thing once, and records in the ledger what became of it. Throws AwsCallError. */
export interface Asker {
  call(request: AwsRequest, expected: Expected): Promise<Answer>;
  page(page: PageOf, expected: Expected): Promise<ReadPage | Answer>;
  /** One look at an answer that AWS prepares: asked each time. */
  poll(request: AwsRequest): Promise<object>;
  pause(milliseconds: number): Promise<void>;
  /** Does something once per run for all who ask for it under this request. */
  once(request: AwsRequest, make: () => Promise<void>): Promise<void>;
}

export function createAsker(aws: AwsCaller, ledger: Ledger, memo: Memo): Asker {
  function record(request: AwsRequest, entry: Pick<Parameters<Ledger['record']>[0], 'state'>) {
    const operation = `${request.api}:${request.operation}`;
    ledger.record({ region: request.region, operation, ...entry });
  }

  // One call for all who ask the same part, without one for each; what it says, everybody reads in
  // their own way. Who made the call records what became of it, others only what they cannot read.
  async function ask<Raw, Result>(
    request: AwsRequest,
    part: string | undefined,
    make: () => Promise<Raw>,
    read: (raw: Raw) => Outcome<Result>,
    known: (error: AwsCallError) => Outcome<Result> | undefined = () => undefined,
  ): Promise<Result> {
    let records = false;
    const fetch = () => {
      records = true;
      return make();
    };
    try {
      const raw = await (part === undefined ? fetch() : memo.ask(request, part, fetch));
      const isMaker = records;
      records = true;
      const [result, state] = read(raw);
      if (isMaker) record(request, { state });
      return result;
    } catch (thrown) {
      const error = asCallError(thrown, contextOf(request));
      const outcome = known(error);
      if (records) record(request, outcome ? { state: outcome[1] } : entryOf(error));
      if (outcome) return outcome[0];
      throw error;
    }
  }

  const readPage =
    (read: ReadElements, token?: string) =>
    (page: AwsPage): Outcome<ReadPage> => {
      const elements = read(page.answer);
      const none = elements.length === 0 && token === undefined && page.nextToken === undefined;
      return [{ ...page, elements }, none ? 'empty' : 'ok'];
    };

  return {
    call: (request, expected) =>
      ask<object, Answer>(
        request,
        'call',
        () => aws.call(request),
        (answer) => [{ value: substantial(answer, request, expected) }, 'ok'],
        knownBy(expected),
      ),
    page: ({ request, token, read }, expected) =>
      ask<AwsPage, ReadPage | Answer>(
        request,
        `page ${token ?? ''}`,
        () => aws.page(request, token),
        readPage(read, token),
        knownBy(expected),
      ),
    poll: (request) =>
      ask(
        request,
        undefined,
        () => aws.call(request),
        (answer) => [substantial(answer, request, {}), 'ok'],
      ),
    pause: (milliseconds) => aws.pause(milliseconds),
    once: (request, make) => memo.ask(request, 'once', make),
  };
}

/** What was read, and what the ledger says of it. */
type Outcome<Result> = readonly [Result, CoverageState];

/** The outcome of an error that is an answer. */
const knownBy =
  ({ absentOn, notEnabledOn, goneOn }: Expected) =>
  ({ context: { awsCode = '' } }: AwsCallError): Outcome<Answer> | undefined => {
    if (absentOn?.[awsCode]) return [{ value: undefined }, 'ok'];
    if (notEnabledOn?.[awsCode]) return [{ value: undefined }, 'not-enabled'];
    if (goneOn?.[awsCode]) return ['gone', 'gone'];
    return undefined;
  };

/** An answer without one value says nothing, unless AWS documents what it says. */
export function substantial(answer: object, request: AwsRequest, { mayBeEmpty }: Expected): object {
  if (mayBeEmpty || saysSomething({ ...answer, $metadata: undefined })) return answer;
  throw misunderstood('answered without members', request);
}

/** A list says something even when it is empty: that there is none. */
function saysSomething(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (Object.getPrototypeOf(value) !== Object.prototype) return true;
  return Object.values(value).some(saysSomething);
}

export function requestFor(
  call: Pick<Call, 'operation' | 'api'>,
  resource: AnyResource,
  scope: Scope,
  input: object = {},
): AwsRequest {
  const { operation, api = resource.service } = call;
  const { region } = scope;
  const place = region === 'global' && { askIn: placeOf(api, scope) };
  return { api, operation, region, ...place, input };
}

/** Where something `global` is asked: a service without regions has one place. */
function placeOf(api: string, { partition, askIn }: Scope): string {
  if (!hasRegions(api)) return homeRegionOf(partition);
  if (askIn) return askIn;
  throw new Error(`No region of the scan is on, where ${api} could be asked.`);
}

/** An answer that we do not understand, said of the call that gave it. */
export const misunderstood = (message: string, request: AwsRequest) =>
  new ServiceError(`${callText(request)} ${message}.`, contextOf(request));

const contextOf = ({ api, operation, region }: AwsRequest): ErrorContext => ({
  service: api,
  operation,
  region,
});

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
