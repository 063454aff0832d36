import type { Turn } from '../../parts/pager.tsx';
import type { OneExecution } from '../../queries/executions.ts';

/** What a tab is given: which page of its part, by the address. */
export interface PartProps {
  readonly one: OneExecution;
  readonly cursor: string | undefined;
  readonly onTurn: Turn;
}
