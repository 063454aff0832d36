import type { ErrorContext } from '../errors.ts';

/** One call into a tenant's account. */
export interface AwsRequest {
  /** The SDK client: `s3`, `s3control`, `ec2`. */
  readonly api: string;
  readonly operation: string;
  /** An AWS region, or `global` for what is asked once per account. */
  readonly region: string;
  /**
   * The region in which something `global` is asked.
   * @default the partition's home region
   */
  readonly askIn?: string;
  readonly input: object;
}

/** The operation, and where it was asked. */
export const callText = ({ operation, region, askIn = region }: AwsRequest): string =>
  `${operation} in ${askIn}`;

/** What an error says of the request that it came from. */
export const contextOf = ({
  api,
  operation,
  region,
}: Pick<AwsRequest, 'api' | 'operation' | 'region'>): ErrorContext => ({
  service: api,
  operation,
  region,
});

export interface AwsPage {
  readonly answer: object;
  /** What fetches the next page; absent on the last one. */
  readonly nextToken?: string;
}

/**
 * The only way the engine reaches AWS. Implemented by `platform/calls/caller.ts`.
 *
 * Throws nothing but `AwsCallError`. After an AuthenticationError every later call of the account
 * is answered with it, without asking AWS again; of the region only, where it may mean no more than
 * that the account has switched this region off.
 */
export interface AwsCaller {
  call(request: AwsRequest): Promise<object>;
  /** One page of a paginated operation. @param token Of the page before; absent for the first. */
  page(request: AwsRequest, token?: string): Promise<AwsPage>;
  /** Lets time pass between two looks at an answer that AWS prepares. */
  pause(milliseconds: number): Promise<void>;
}
