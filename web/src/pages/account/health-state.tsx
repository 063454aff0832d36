import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import type { HealthState } from '../../queries/health.ts';
import { healthTexts as texts } from '../../texts/en/accounts/health.ts';

const shapes: Readonly<Record<HealthState, StatusIndicatorProps.Type>> = {
  unreachable: 'error',
  impaired: 'warning',
  'not-assessed': 'pending',
  healthy: 'success',
  'not-enabled': 'stopped',
  'region-off': 'stopped',
  'not-offered': 'stopped',
};

/** How a service is, as a shape and a word. */
export const HealthStateName = ({ state }: { readonly state: HealthState }) => (
  <StatusIndicator type={shapes[state]} wrapText={false}>
    {texts.states[state]}
  </StatusIndicator>
);
