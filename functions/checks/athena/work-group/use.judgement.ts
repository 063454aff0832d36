import { answered } from '../../../core/judgement/answer.ts';
import type { WorkGroupSummary } from '../shapes.generated.ts';
import type { WorkGroupFacts } from './work-group.resource.ts';

/**
 * Whether a workgroup is the one that AWS makes in every region, and nobody has queried anything there
 * for as long as Athena remembers, which is 45 days.
 *
 * https://docs.aws.amazon.com/athena/latest/ug/queries-viewing-history.html
 */
export function isUnusedPrimary(
  { Name }: WorkGroupSummary,
  { ListQueryExecutions: history }: Partial<WorkGroupFacts>,
): boolean {
  const ids = answered(history?.QueryExecutionIds, 'QueryExecutionIds');
  return answered(Name, 'Name') === 'primary' && ids.length === 0;
}
