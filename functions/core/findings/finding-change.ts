import * as z from 'zod';
import type { Verdict } from '../check.ts';
import { type AwsCallError, denialSources, errorCategories } from '../errors.ts';
import type { Identity } from '../resource.ts';
import { UnitEnd } from '../scan/cursor.ts';
import type { Observation } from '../scan/observation.ts';
import { listingOf, type Unit } from '../scan/plan.ts';
import type { Severity } from '../severity.ts';

/** Why something was not assessed: what an `Assessment` keeps of an error, but its first time. */
export const Failure = z.object({
  category: z.enum(errorCategories),
  code: z.string(),
  /** `api:Operation` */
  operation: z.string(),
  message: z.string(),
  requestId: z.string().exactOptional(),
  /** Which kind of policy said no, on a denial. */
  deniedBy: z.enum(denialSources).exactOptional(),
});
export type Failure = z.infer<typeof Failure>;

/** How the listing of one kind of resource ended, for the checks that judge it. */
export const Listing = z.object({
  checkIds: z.array(z.string()).readonly(),
  /** `global` stands for all regions of the run, unless these have listings of their own. */
  region: z.string(),
  /** Whether there is a listing of each region beside the one that is `global`. */
  hasRegions: z.boolean().optional(),
  /** The calls it consists of, as `api:Operation@region`. */
  operations: z.array(z.string()).readonly(),
  end: UnitEnd,
});
export type Listing = z.infer<typeof Listing>;

/** What a comparison is told when the listing of a unit has ended. */
export const listingEnded = ({ checks, region, resource }: Unit, end: UnitEnd): Listing => ({
  checkIds: checks.map(({ id }) => id),
  region,
  ...(resource.scope === 'both' && { hasRegions: true }),
  operations: listingOf(resource, region),
  end,
});

/** What a finding is known by within one account and service. */
export interface Target {
  readonly checkId: string;
  readonly region: string;
  /** The print of the resource's id; `noResource` for none. */
  readonly resource: string;
}

export const noResource = '-';

/** What becomes of a finding that is observed. */
export interface Transition {
  readonly change: 'new' | 'changed' | 'unchanged' | 'reopened' | 'not-assessed';
  /** What was known of it before; of `nothing` there may be a row that is to be forgotten. */
  readonly from: 'nothing' | 'open' | 'resolved';
}

/** Something to write about one finding. */
export type Change = Target &
  (
    | {
        /** All there is to say: about a resource, or about a listing that failed. */
        readonly kind: 'observed';
        readonly change: Exclude<Transition['change'], 'unchanged'>;
        readonly from: Transition['from'];
        readonly digest: string;
        readonly content: Content;
      }
    | {
        /** Its listing broke off before it was reached. All but the assessment stands. */
        readonly kind: 'unseen';
        readonly digest: string;
        readonly failure: Failure;
      }
    | { readonly kind: 'gone'; readonly digest: string; readonly forgetAt: Date }
  );

export interface Content {
  readonly resource?: { readonly id: string; readonly name: string };
  readonly severity: Severity;
  readonly operations: readonly string[];
  /** Without what was not read beside it: the run says that. */
  readonly outcome: Verdict | { readonly status: 'error'; readonly failure: Failure };
}

export function failureOf({ name, category, message, context }: AwsCallError): Failure {
  return {
    category,
    code: context.awsCode ?? name,
    operation: `${context.service}:${context.operation}`,
    message,
    ...(context.requestId && { requestId: context.requestId }),
    ...(context.deniedBy && { deniedBy: context.deniedBy }),
  };
}

/** What an observation of a resource says of it, as it is compared and written. */
export const contentOf = (
  observation: Observation,
  { id, name }: Pick<Identity, 'id' | 'name'>,
  severity: Severity,
): Content => ({
  resource: { id, name },
  severity,
  operations: [...observation.operations].sort(),
  outcome: outcomeOf(observation),
});

function outcomeOf(observation: Observation): Content['outcome'] {
  if (observation.status === 'error') {
    return { status: 'error', failure: failureOf(observation.error) };
  }
  if (observation.status === 'pass') {
    const { listed } = observation;
    return { status: 'pass', ...(listed && { listed }) };
  }
  const { message, amount } = observation;
  return { status: 'fail', message, ...(amount && { amount }) };
}
