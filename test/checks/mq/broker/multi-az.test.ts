import { check } from '../../../../functions/checks/mq/broker/multi-az.check.ts';
import type { DeploymentMode } from '../../../../functions/checks/mq/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const broker = (mode: string) => ({
  item: {
    BrokerState: 'RUNNING' as const,
    // A word may be newer than the list.
    DeploymentMode: mode as DeploymentMode,
    EngineType: undefined,
  },
});

describeCheck(check, {
  pass: {
    'another instance stands by': broker('ACTIVE_STANDBY_MULTI_AZ'),
    'it is a cluster': broker('CLUSTER_MULTI_AZ'),
  },
  fail: {
    'it is one instance': {
      ...broker('SINGLE_INSTANCE'),
      message: 'The broker is one instance in one zone.',
    },
  },
  errors: { 'the mode is not known': { ...broker('SWARM'), message: /"SWARM" is no known mode/ } },
});
