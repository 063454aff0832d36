import { check } from '../../../../functions/checks/elasticache/replication-group/failover-automatic.check.ts';
import type {
  AutomaticFailoverStatus,
  MultiAZStatus,
} from '../../../../functions/checks/elasticache/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const group = (failover: string, MultiAZ: MultiAZStatus) => ({
  // A word may be newer than the list.
  item: { Status: 'available', AutomaticFailover: failover as AutomaticFailoverStatus, MultiAZ },
});

describeCheck(check, {
  pass: { 'it is on, across zones': group('enabled', 'enabled') },
  fail: {
    'it is off': { ...group('disabled', 'disabled'), message: 'Automatic failover is off.' },
    'it is being turned off': {
      ...group('disabling', 'enabled'),
      message: 'Automatic failover is off.',
    },
    'the replicas may be in one zone': {
      ...group('enabled', 'disabled'),
      message: 'Multi-AZ is off.',
    },
  },
  none: { 'it is being turned on': group('enabling', 'enabled') },
  errors: {
    'the word is not known': {
      ...group('perhaps', 'enabled'),
      message: /AutomaticFailover is "perhaps"/,
    },
  },
});
