import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { cluster } from './cluster.resource.ts';
import { isProvisioned } from './cluster-type.judgement.ts';

const levels = {
  broker: ['PER_BROKER', 'PER_TOPIC_PER_BROKER', 'PER_TOPIC_PER_PARTITION'],
  default: ['DEFAULT'],
};

export const check = defineCheck(cluster, {
  id: 'kafka-cluster-enhanced-monitoring-enabled',
  title: 'Kafka clusters publish metrics per broker',
  severity: 'low',
  category: 'operations',
  why: 'The default level does not show which broker is slow, nor on what its volume or network waits.',
  fix: 'Raise the monitoring level of the cluster to PER_BROKER at least; CloudWatch charges for its metrics.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/metrics-details.html',
  // Serverless clusters have no brokers to look at.
  appliesTo: isProvisioned,

  evaluate({ item }) {
    const { EnhancedMonitoring: level } = answered(item.Provisioned, 'Provisioned');
    if (kindOfWord(level, 'EnhancedMonitoring', levels) === 'broker') return pass();
    return fail('The cluster publishes metrics of the default level alone.');
  },
});
