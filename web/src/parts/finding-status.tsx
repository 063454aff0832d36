import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import type { ItemOf } from '../api/types.ts';
import { words } from '../texts/en/words.ts';

export type FindingStatus = ItemOf<'listFindings'>['status'];

const shapes: Readonly<Record<FindingStatus, StatusIndicatorProps.Type>> = {
  fail: 'error',
  error: 'warning',
  suppressed: 'stopped',
  pass: 'success',
};

/** What counts of a finding now, as a shape and a word. */
export const FindingStatusName = ({ status }: { readonly status: FindingStatus }) => (
  <StatusIndicator type={shapes[status]} wrapText={false}>
    {words.statuses[status]}
  </StatusIndicator>
);
