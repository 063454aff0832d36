import type { Verdict } from '../check.ts';
import type { AwsCallError } from '../errors.ts';
import type { Identity } from '../resource.ts';

/** Could not be judged, and why. Never a pass, never silence. */
export type Outcome = Verdict | { readonly status: 'error'; readonly error: AwsCallError };

/** What one check says about one resource, or about a region whose resources could not be listed. */
export type Observation = {
  readonly checkId: string;
  /** `global` where the service has no regions. */
  readonly region: string;
  /** Absent where the list call failed: there is nothing to name. */
  readonly resource?: Identity;
  /** The operations this rests on, each with the region it is asked in: `s3:ListBuckets@global`. */
  readonly operations: readonly string[];
} & Outcome;
