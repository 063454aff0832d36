import type { CheckSummary } from '../../queries/checks.ts';

/** What checks are about, in the order in which people ask for it. */
export const categories = [
  'security',
  'reliability',
  'health',
  'performance',
  'cost',
  'operations',
] as const satisfies readonly CheckSummary['category'][];
