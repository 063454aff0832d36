import type { AnyCheck, CheckMetadata } from '../../../functions/core/check.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';
import type { ScanCursor } from '../../../functions/core/scan/cursor.ts';
import { createLedger } from '../../../functions/core/scan/ledger.ts';
import type { ScanRequest } from '../../../functions/core/scan/plan.ts';
import { createProgress, type ScanStep } from '../../../functions/core/scan/progress.ts';
import { scan } from '../../../functions/core/scan/scan.ts';

export const now = new Date('2026-11-21T12:00:00Z');

/** What a check says about itself, for tests that do not care. */
export const metadata = (id: string): CheckMetadata => ({
  id,
  title: 'Good state',
  severity: 'low',
  category: 'security',
  why: 'Why.',
  fix: 'Fix.',
  docs: 'https://docs.aws.amazon.com/',
});

export interface Scanned {
  readonly steps: readonly ScanStep[];
  /** One line per observation: `check region resource status: message or category`. */
  readonly lines: readonly string[];
  readonly cursor: ScanCursor;
  /** One line per row of the ledger: `region api:Operation state count`. */
  readonly coverage: readonly string[];
}

/** Scans to the end, or until `stopAfter` steps were taken. */
export async function runScan(
  aws: AwsCaller,
  checks: readonly AnyCheck[],
  options: Partial<ScanRequest> & { readonly from?: ScanCursor; readonly stopAfter?: number } = {},
): Promise<Scanned> {
  const { from, stopAfter = Number.POSITIVE_INFINITY, ...rest } = options;
  const request: ScanRequest = {
    accountId: '123456789012',
    partition: 'aws',
    regions: ['eu-west-1'],
    checks,
    now,
    ...rest,
  };
  const ledger = createLedger();
  const progress = createProgress(from);
  const steps: ScanStep[] = [];
  for await (const step of scan(request, aws, ledger, from)) {
    steps.push(step);
    progress.take(step);
    if (steps.length >= stopAfter) break;
  }
  return {
    steps,
    lines: steps.flatMap(linesOf),
    // As it comes back from storage.
    cursor: JSON.parse(JSON.stringify(progress.cursor())),
    coverage: ledger
      .rows()
      .map(({ region, operation, state, count }) => `${region} ${operation} ${state} ${count}`),
  };
}

function linesOf({ observations }: ScanStep): string[] {
  return observations.map((seen) => {
    const said = {
      pass: () => 'pass',
      fail: () => seen.status === 'fail' && `fail: ${seen.message}`,
      error: () => seen.status === 'error' && `error: ${seen.error.category}`,
    }[seen.status]();
    return `${seen.checkId} ${seen.region} ${seen.resource?.name ?? '-'} ${said}`;
  });
}
