import { check } from '../../../../functions/checks/eks/cluster/audit-logs-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const logs = (enabled: boolean) => ({
  item: {
    status: 'ACTIVE' as const,
    logging: { clusterLogging: [{ types: ['audit' as const], enabled }] },
  },
});

describeCheck(check, {
  pass: { 'it is on': logs(true) },
  fail: {
    'it is off': { ...logs(false), message: 'The audit log is off.' },
    'only others are on': {
      item: { status: 'ACTIVE', logging: { clusterLogging: [{ types: ['api'], enabled: true }] } },
      message: 'The audit log is off.',
    },
  },
  errors: {
    'logging is missing': { item: { status: 'ACTIVE' }, message: /without clusterLogging/ },
  },
  skips: {
    'a cluster that is being deleted': { item: { ...logs(false).item, status: 'DELETING' } },
  },
});
