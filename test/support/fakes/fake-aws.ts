import {
  type AwsCallError,
  PermissionError,
  ServiceError,
} from '../../../functions/core/errors.ts';
import type { AwsCaller, AwsPage, AwsRequest } from '../../../functions/core/scan/aws-caller.ts';

type Call = (request: AwsRequest) => object | Promise<object>;
type List = (request: AwsRequest, token?: string) => AwsPage | Promise<AwsPage>;

export interface FakeAws extends AwsCaller {
  /** What was asked, in order: `s3:GetBucketVersioning@eu-west-1 {"Bucket":"a"}`. */
  readonly asked: string[];
  /** Milliseconds that were waited for. */
  waited(): number;
}

/** AWS as a table of answers, by `api:Operation`. What is not in the table was not expected. */
export function fakeAws(answers: {
  readonly lists?: Readonly<Record<string, List>>;
  readonly calls?: Readonly<Record<string, Call>>;
}): FakeAws {
  const asked: string[] = [];
  let waited = 0;
  const note = ({ api, operation, region, input }: AwsRequest, token = '') =>
    asked.push(`${api}:${operation}@${region} ${JSON.stringify(input)}${token}`);
  const find = <Answer>(table: Readonly<Record<string, Answer>> = {}, request: AwsRequest) => {
    const answer = table[`${request.api}:${request.operation}`];
    if (!answer) throw new Error(`Nobody expected ${request.operation}.`);
    return answer;
  };
  return {
    asked,
    waited: () => waited,
    async call(request) {
      note(request);
      return find(answers.calls, request)(request);
    },
    async page(request, token) {
      note(request, token);
      return find(answers.lists, request)(request, token);
    },
    async pause(milliseconds) {
      waited += milliseconds;
    },
  };
}

/** Pages by token; the first has none: `pagesOf('Buckets', [[a, b], [c]])`. */
export function inPages(member: string, pages: readonly (readonly unknown[])[]): List {
  return (_, token = '0') => {
    const at = Number(token);
    const answer = { [member]: pages[at] };
    return at + 1 < pages.length ? { answer, nextToken: String(at + 1) } : { answer };
  };
}

export const throwing = (error: Error) => () => {
  throw error;
};

export const denied = (operation: string): AwsCallError =>
  new PermissionError(`${operation} is denied.`, {
    service: 'test',
    operation,
    awsCode: 'AccessDenied',
    deniedBy: 'identity',
  });

export const failed = (operation: string, awsCode: string): AwsCallError =>
  new ServiceError(`${operation} failed.`, { service: 'test', operation, awsCode });
