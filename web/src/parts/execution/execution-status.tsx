import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import type { ExecutionStatus } from '../../queries/executions.ts';
import { runTexts } from '../../texts/en/runs.ts';

/** A stopped run is no failed one, and one that had nothing to check has not passed. */
const shapes: Readonly<Record<ExecutionStatus, StatusIndicatorProps.Type>> = {
  starting: 'pending',
  ending: 'pending',
  'not-started': 'warning',
  running: 'in-progress',
  passed: 'success',
  failed: 'error',
  'nothing-to-check': 'warning',
  stopped: 'stopped',
};

/** How an execution stands or ended, as a shape and a word. */
export const ExecutionStatusName = ({ status }: { readonly status: ExecutionStatus }) => (
  <StatusIndicator type={shapes[status]}>{runTexts.statuses[status]}</StatusIndicator>
);
