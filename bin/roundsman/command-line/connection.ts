import type { AwsCallError } from '../../../functions/core/errors.ts';
import type { Partition } from '../../../functions/core/ids.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';

/** The regions of a scan. */
export interface ChosenRegions {
  readonly regions: readonly string[];
  /** Those of them that the account has switched off. */
  readonly disabledRegions: readonly string[];
}

/** The account that the caller's credentials belong to. */
export interface Connection extends ChosenRegions {
  readonly accountId: string;
  readonly partition: Partition;
  /** Who asks. */
  readonly arn: string;
  /** AWS did not say which regions are enabled; the ones that were asked for are scanned. */
  readonly regionsError?: AwsCallError;
  readonly aws: AwsCaller;
  usage(): { readonly calls: number; readonly repeats: number };
  close(): void;
}

export interface ConnectOptions {
  readonly profile?: string | undefined;
  readonly regions?: readonly string[] | undefined;
  /** Throttled calls are not repeated. */
  readonly isStrict: boolean;
}

/** Throws a CommandError, or an AwsCallError of the call that failed. */
export type Connect = (options: ConnectOptions) => Promise<Connection>;
