import { check } from '../../../../functions/checks/kafka/cluster/active.check.ts';
import type { ClusterState } from '../../../../functions/checks/kafka/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// A word may be newer than the list.
const cluster = (State: string, more: object = {}) => ({
  item: { State: State as ClusterState, ...more },
});
const action = (CustomerActionStatus: string) => ({ Provisioned: { CustomerActionStatus } });

describeCheck(check, {
  pass: {
    'it is active': cluster('ACTIVE', action('NONE')),
    'it is serverless': cluster('ACTIVE', { Serverless: {} }),
    'a broker is being replaced': cluster('HEALING'),
    'it is being maintained': cluster('MAINTENANCE'),
    'a broker reboots': cluster('REBOOTING_BROKER'),
    'it is being changed': cluster('UPDATING'),
    'something is recommended': cluster('ACTIVE', action('ACTION_RECOMMENDED')),
  },
  fail: {
    'it failed': {
      ...cluster('FAILED', { StateInfo: { Message: 'The subnet has no addresses.' } }),
      message: 'The cluster failed: The subnet has no addresses.',
    },
    'nothing says why it failed': { ...cluster('FAILED'), message: 'The cluster failed.' },
    'MSK cannot mend it': {
      ...cluster('ACTIVE', action('CRITICAL_ACTION_REQUIRED')),
      message: 'MSK cannot mend the cluster by itself: critical action is required.',
    },
  },
  none: { 'it is being made': cluster('CREATING') },
  errors: {
    'the state is not known': {
      ...cluster('FROZEN'),
      message: /State "FROZEN", which is not known/,
    },
    'the action is not known': {
      ...cluster('ACTIVE', action('PRAY')),
      message: /CustomerActionStatus "PRAY", which is not known/,
    },
  },
  skips: { 'one that is being deleted': cluster('DELETING') },
});
