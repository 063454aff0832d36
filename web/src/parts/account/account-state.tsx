import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import type { Account } from '../../queries/accounts.ts';
import { connectionTexts as texts } from '../../texts/en/accounts/connection.ts';

type State = Account['state'];

const shapes: Readonly<Record<State, StatusIndicatorProps.Type>> = {
  connected: 'success',
  degraded: 'warning',
  broken: 'error',
  pending: 'pending',
  deleting: 'stopped',
};

/** What an account is, as a shape and a word. */
export const AccountStateName = ({ state }: { readonly state: State }) => (
  <StatusIndicator type={shapes[state]}>{texts.states[state]}</StatusIndicator>
);
