import type { AwsCallError } from '../../../functions/core/errors.ts';
import type { Partition } from '../../../functions/core/ids.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';
import type { Pace } from '../../../functions/platform/calls/rates.ts';

/** The regions of a scan. */
export interface ChosenRegions {
  readonly regions: readonly string[];
  /** The chosen regions that the account has switched off. */
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
  usage(): ScanUsage;
  close(): void;
}

/** What the calls of a scan have come to. */
export interface ScanUsage {
  readonly calls: number;
  readonly repeats: number;
  /** Calls a second, by the bucket in which AWS counts them, where it throttled and the scan went on slower. */
  readonly slowed: Readonly<Record<string, number>>;
}

export interface ConnectOptions {
  readonly profile?: string | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly pace: Pace;
  /** Throttled calls are not repeated. */
  readonly isStrict: boolean;
}

/** Throws a CommandError, or an AwsCallError of the call that failed. */
export type Connect = (options: ConnectOptions) => Promise<Connection>;
