import { answered } from '../../../core/judgement/answer.ts';
import type { ListQueryExecutionsOutput, WorkGroupSummary } from '../shapes.generated.ts';

/**
 * Whether a workgroup is the one that AWS makes in every region, and nobody has queried anything there
 * for as long as Athena remembers, which is 45 days.
 *
 * https://docs.aws.amazon.com/athena/latest/ug/queries-viewing-history.html
 */
export function isUnusedPrimary(
  { Name }: WorkGroupSummary,
  history: ListQueryExecutionsOutput | undefined,
): boolean {
  const ids = answered(history?.QueryExecutionIds, 'QueryExecutionIds');
  return answered(Name, 'Name') === 'primary' && ids.length === 0;
}
