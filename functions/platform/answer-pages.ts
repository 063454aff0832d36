import type { AwsPage, AwsRequest } from '../core/aws-caller.ts';
import { ServiceError } from '../core/errors.ts';
import type { Tokens } from './aws-client.ts';

/** An answer as one page, with what fetches the next. Without `tokens` it must be all there is. */
export function pageOf(answer: object, tokens: Tokens | undefined, request: AwsRequest): AwsPage {
  if (!tokens) return { answer: whole(answer, request) };
  const { output, more } = tokens;
  const members = answer as Readonly<Record<string, unknown>>;
  const token = members[output];
  const saysMore = more && members[more];
  if (saysMore === false || (saysMore !== true && !token)) return { answer };
  if (typeof token === 'string' && token !== '') return { answer, nextToken: token };
  throw new ServiceError(
    `${request.operation} says that there is more, and not how to ask for it.`,
    contextOf(request),
  );
}

const signsOfMore = [
  'IsTruncated',
  'isTruncated',
  'Truncated',
  'HasMoreResults',
  'NextToken',
  'nextToken',
  'NextMarker',
  'NextPageToken',
  'nextPageToken',
  'PaginationToken',
];

/** A first page that nobody asked on from is not the answer. */
export function whole(answer: object, request: AwsRequest): object {
  const members = answer as Readonly<Record<string, unknown>>;
  const sign = signsOfMore.find((name) => members[name]);
  if (!sign) return answer;
  throw new ServiceError(
    `${request.operation} answered a part only (${sign}), where all was expected.`,
    contextOf(request),
  );
}

const contextOf = ({ api, operation, region }: AwsRequest) => ({
  service: api,
  operation,
  region,
});
