import type { AwsCaller, AwsRequest } from '../aws-caller.ts';
import { type AwsCallError, asCallError, type ErrorContext, ServiceError } from '../errors.ts';
import type { CoverageState, Ledger } from '../ledger.ts';
import type { Absences, AnyResource, Call, DocsUrl } from '../resource.ts';
import type { Memo } from './memo.ts';

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

/** Asks AWS, each thing once, and records in the ledger what became of it. Throws AwsCallError. */
export interface Asker {
  call(request: AwsRequest, expected: Expected): Promise<Answer>;
  page(request: AwsRequest, token: string | undefined, read: ReadElements): Promise<ReadPage>;
  /** The first page of a fact, for which some codes are an answer. */
  factPage(request: AwsRequest, read: ReadElements, expected: Expected): Promise<ReadPage | Answer>;
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

  async function ask<Result>(
    request: AwsRequest,
    make: () => Promise<readonly [Result, CoverageState]>,
  ): Promise<Result> {
    try {
      const [result, state] = await make();
      record(request, { state });
      return result;
    } catch (thrown) {
      const error = asCallError(thrown, contextOf(request));
      record(request, entryOf(error));
      throw error;
    }
  }

  async function fetchPage(request: AwsRequest, token: string | undefined, read: ReadElements) {
    const { answer, nextToken } = await aws.page(request, token);
    const elements = read(answer);
    const page: ReadPage = { answer, elements, ...(nextToken !== undefined && { nextToken }) };
    const none = elements.length === 0 && token === undefined && nextToken === undefined;
    return [page, none ? 'empty' : 'ok'] as const;
  }

  return {
    call: (request, expected) =>
      memo.ask(request, 'call', () =>
        ask(request, () =>
          unlessExpected(expected, async () => {
            const value = substantial(await aws.call(request), request, expected);
            return [{ value }, 'ok'] as const;
          }),
        ),
      ),
    page: (request, token, read) =>
      memo.ask(request, `page ${token ?? ''}`, () =>
        ask(request, () => fetchPage(request, token, read)),
      ),
    factPage: (request, read, expected) =>
      memo.ask(request, 'first page of a fact', () =>
        ask<ReadPage | Answer>(request, () =>
          unlessExpected<ReadPage>(expected, () =>
            fetchPage(request, undefined, (answer) => read(substantial(answer, request, expected))),
          ),
        ),
      ),
    poll: (request) =>
      ask(request, async () => [substantial(await aws.call(request), request, {}), 'ok']),
    pause: (milliseconds) => aws.pause(milliseconds),
    once: (request, make) => memo.ask(request, 'once', make),
  };
}

/** An answer without one member says nothing, unless AWS documents what it says. */
function substantial(answer: object, request: AwsRequest, { mayBeEmpty }: Expected): object {
  const says = Object.entries(answer).some(
    ([name, value]) => name !== '$metadata' && value !== undefined,
  );
  if (says || mayBeEmpty) return answer;
  throw misunderstood('answered without members', request);
}

async function unlessExpected<Result>(
  { absentOn, notEnabledOn, goneOn }: Expected,
  make: () => Promise<readonly [Result, CoverageState]>,
): Promise<readonly [Result | Answer, CoverageState]> {
  try {
    return await make();
  } catch (thrown) {
    const code = asCallError(thrown, nowhere).context.awsCode ?? '';
    if (absentOn?.[code]) return [{ value: undefined }, 'ok'];
    if (notEnabledOn?.[code]) return [{ value: undefined }, 'not-enabled'];
    if (goneOn?.[code]) return ['gone', 'gone'];
    throw thrown;
  }
}

const nowhere: ErrorContext = { service: '', operation: '' };

export function requestFor(
  { operation, api }: Pick<Call, 'operation' | 'api'>,
  resource: AnyResource,
  region: string,
  input: object = {},
): AwsRequest {
  return { api: api ?? resource.service, operation, region, input };
}

/** An answer that we do not understand, said of the call that gave it. */
export const misunderstood = (message: string, request: AwsRequest) =>
  new ServiceError(`${request.operation} ${message}.`, contextOf(request));

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
