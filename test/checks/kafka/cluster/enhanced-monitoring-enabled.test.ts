import { check } from '../../../../functions/checks/kafka/cluster/enhanced-monitoring-enabled.check.ts';
import type { EnhancedMonitoring } from '../../../../functions/checks/kafka/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (level: string) => ({
  item: {
    State: 'ACTIVE' as const,
    ClusterType: 'PROVISIONED' as const,
    Provisioned: {
      BrokerNodeGroupInfo: undefined,
      NumberOfBrokerNodes: 3,
      // A word may be newer than the list.
      EnhancedMonitoring: level as EnhancedMonitoring,
    },
  },
});

describeCheck(check, {
  pass: {
    'it does': cluster('PER_BROKER'),
    'it publishes those of topics, too': cluster('PER_TOPIC_PER_PARTITION'),
  },
  fail: {
    'it does not': {
      ...cluster('DEFAULT'),
      message: 'The cluster publishes metrics of the default level alone.',
    },
  },
  errors: {
    'the level is not known': { ...cluster('PER_ATOM'), message: /"PER_ATOM", which is not known/ },
  },
  skips: { 'a serverless cluster': { item: { State: 'ACTIVE', ClusterType: 'SERVERLESS' } } },
});
