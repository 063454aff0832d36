import type { AwsCallError, DenialSource, ErrorCategory } from '../../../functions/core/errors.ts';
import type { UnitEnd } from '../../../functions/core/scan/cursor.ts';
import type { ScanStep } from '../../../functions/core/scan/progress.ts';
import { type Severity, severities } from '../../../functions/core/severity.ts';
import type { ReportedFinding } from './formats/finding-line.ts';

/** One thing that AWS did not answer, and what could not be assessed for it. */
export interface Gap {
  readonly category: ErrorCategory;
  /** `api:Operation` */
  readonly operation: string;
  readonly code: string | undefined;
  readonly deniedBy: DenialSource | undefined;
  /** The first message: later ones differ by the resource they name. */
  readonly message: string;
  readonly regions: Set<string>;
  readonly checks: Set<string>;
  count: number;
}

/** What became of one kind of resource, over all regions. */
export interface Listing {
  readonly service: string;
  readonly type: string;
  judged: number;
  /** Regions by how the listing ended there; regions that are still open are in none. */
  readonly ends: { readonly [End in UnitEnd]: Set<string> };
}

/** Counts over a whole scan. Its size follows from checks and regions, not from resources. */
export interface Tally {
  readonly passed: number;
  readonly failed: Readonly<Record<Severity, number>>;
  readonly notAssessed: number;
  readonly resources: number;
  readonly unitsDone: number;
  readonly gaps: readonly Gap[];
  readonly listings: readonly Listing[];
  take(step: ScanStep, findings: readonly ReportedFinding[]): void;
  /** An error outside any check. */
  addGap(error: AwsCallError, region: string): void;
}

export function createTally(): Tally {
  const counts = { pass: 0, error: 0, resources: 0, unitsDone: 0 };
  const failed: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  const gaps = new Map<string, Gap>();
  const listings = new Map<string, Listing>();

  function gapOf(error: AwsCallError, region: string): Gap {
    const { service, operation: name, awsCode: code, deniedBy } = error.context;
    const operation = `${service}:${name}`;
    const key = [error.category, operation, code, deniedBy].join(' ');
    const { category, message } = error;
    const known = gaps.get(key);
    const empty = { regions: new Set<string>(), checks: new Set<string>(), count: 0 };
    const gap = known ?? { category, operation, code, deniedBy, message, ...empty };
    gaps.set(key, gap);
    gap.regions.add(region);
    gap.count += 1;
    return gap;
  }

  return {
    get passed() {
      return counts.pass;
    },
    get notAssessed() {
      return counts.error;
    },
    get resources() {
      return counts.resources;
    },
    get unitsDone() {
      return counts.unitsDone;
    },
    get gaps() {
      return [...gaps.values()];
    },
    get listings() {
      return [...listings.values()];
    },
    failed,
    addGap: (error, region) => void gapOf(error, region),
    take({ unit, observations, end }, findings) {
      for (const { line } of findings) {
        if (line.status === 'fail') failed[line.severity] += 1;
        else counts[line.status] += 1;
      }
      for (const observation of observations) {
        if (observation.status !== 'error') continue;
        gapOf(observation.error, observation.region).checks.add(observation.checkId);
      }
      const isJudged = observations.some(({ resource }) => resource);
      const { service, type } = unit.resource;
      const listing = listings.get(`${service} ${type}`) ?? emptyListing(service, type);
      listings.set(`${service} ${type}`, listing);
      if (isJudged) listing.judged += 1;
      if (isJudged) counts.resources += 1;
      if (end === undefined) return;
      listing.ends[end].add(unit.region);
      counts.unitsDone += 1;
    },
  };
}

const emptyListing = (service: string, type: string): Listing => ({
  service,
  type,
  judged: 0,
  ends: {
    listed: new Set(),
    failed: new Set(),
    'not-in-region': new Set(),
    'region-disabled': new Set(),
  },
});

/** Whether everything that was asked got an answer. */
export const isWhole = ({ gaps, listings }: Tally): boolean =>
  gaps.length === 0 && listings.every(({ ends }) => ends.failed.size === 0);

/** Whether something of this severity, or a weightier one, failed. */
export const hasFailed = ({ failed }: Tally, atLeast: Severity): boolean =>
  severities.slice(0, severities.indexOf(atLeast) + 1).some((severity) => failed[severity] > 0);
