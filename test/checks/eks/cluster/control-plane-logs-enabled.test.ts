import { check } from '../../../../functions/checks/eks/cluster/control-plane-logs-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const all = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] as const;
const logs = (enabled: readonly (typeof all)[number][]) => ({
  item: {
    status: 'ACTIVE' as const,
    logging: {
      clusterLogging: [
        { types: [...enabled], enabled: true },
        { types: all.filter((type) => !enabled.includes(type)), enabled: false },
      ],
    },
  },
});

describeCheck(check, {
  pass: {
    'all are on': logs(all),
    'the tenant asks for one': { ...logs(['audit']), parameters: { types: ['audit'] } },
  },
  fail: {
    'none is on': {
      ...logs([]),
      message: 'Logs that are off: api, audit, authenticator, controllerManager, scheduler.',
    },
    'some are off': {
      ...logs(['api', 'audit']),
      message: 'Logs that are off: authenticator, controllerManager, scheduler.',
    },
    'a type is not named at all': {
      item: {
        status: 'ACTIVE',
        logging: { clusterLogging: [{ types: ['api', 'audit'], enabled: true }] },
      },
      message: 'Logs that are off: authenticator, controllerManager, scheduler.',
    },
  },
  errors: {
    'logging is missing': { item: { status: 'ACTIVE' }, message: /without clusterLogging/ },
    'a setup does not say whether it is on': {
      item: { status: 'ACTIVE', logging: { clusterLogging: [{ types: ['api'] }] } },
      message: /without enabled/,
    },
  },
  skips: { 'a cluster that is being deleted': { item: { ...logs([]).item, status: 'DELETING' } } },
});
