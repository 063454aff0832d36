import { check } from '../../../../functions/checks/kafka/cluster/storage-free.check.ts';
import { point } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const broker = (...used: number[]) => ({
  item: { NodeARN: 'arn', ClusterName: 'shop', BrokerNodeInfo: { BrokerId: 1 } },
  facts: {
    KafkaDataLogsDiskUsed: {
      points: used.map((value, index) =>
        point('2026-11-21T06:00:00Z', value, (index - used.length) * 5, 5),
      ),
    },
  },
});

describeCheck(check, {
  pass: {
    'enough is free': broker(84, 85),
    'it is free again': broker(99, 40),
    'a tenant asks for less': { ...broker(90), parameters: { leastPercent: 10 } },
  },
  fail: {
    'less is free': {
      ...broker(40, 85.5),
      message: "Of the broker's volume 14.5 % is free, and not 15 %.",
    },
    'nothing is free': {
      ...broker(100),
      message: "Of the broker's volume 0.0 % is free, and not 15 %.",
    },
  },
  none: {
    'nothing was reported in the last hour': {
      ...broker(),
      facts: { KafkaDataLogsDiskUsed: { points: [point('2026-11-21T04:00:00Z', 99, 0, 5)] } },
    },
  },
  errors: {
    'no metric was read': {
      ...broker(),
      facts: { KafkaDataLogsDiskUsed: undefined },
      message: /without KafkaDataLogsDiskUsed/,
    },
  },
  skips: {
    'an Express broker': {
      item: { ...broker().item, InstanceType: 'express.m7g.large' },
    },
    'a node of ZooKeeper': { item: { NodeARN: 'arn', ClusterName: 'shop', ZookeeperNodeInfo: {} } },
  },
});
