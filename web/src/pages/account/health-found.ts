import type { RegionHealth } from '../../queries/health.ts';

/** Findings of one region that are not good, to be counted and led to. */
interface NotGood {
  readonly region: string;
  readonly service: string;
  readonly status: 'fail' | 'error';
  readonly count: number;
}

/** What a health check found in the regions of one line. */
export type Found =
  | { readonly notGood: readonly NotGood[] }
  /** Why nobody knows, where no finding says so: the shard was lost, or nothing of the service could be asked. */
  | { readonly error: NonNullable<RegionHealth['error']> }
  | { readonly passes: number };

/** What is wrong, else why nobody knows, else how many are well: an error is never said to be nothing. */
export function foundIn(regions: readonly RegionHealth[]): Found {
  const notGood = regions.flatMap(({ region, findings }) =>
    findings.flatMap(({ service, fail, error }) => [
      ...(fail > 0 ? [{ region, service, status: 'fail' as const, count: fail }] : []),
      ...(error > 0 ? [{ region, service, status: 'error' as const, count: error }] : []),
    ]),
  );
  if (notGood.length > 0) return { notGood };
  const [error] = regions.flatMap((one) => one.error ?? []);
  if (error) return { error };
  const findings = regions.flatMap((one) => one.findings);
  return { passes: findings.reduce((sum, { pass }) => sum + pass, 0) };
}
