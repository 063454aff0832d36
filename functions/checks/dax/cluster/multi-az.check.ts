import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'dax-cluster-multi-az',
  title: 'DAX clusters span several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'When its zone fails, the cluster is gone, and the table has to answer at once what it answered.',
  fix: 'Give the cluster at least three nodes, each in a zone of its own.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html',

  evaluate({ item }) {
    const zones = answered(item.Nodes, 'Nodes').map(({ AvailabilityZone }) =>
      answered(AvailabilityZone, 'AvailabilityZone'),
    );
    if (new Set(zones).size > 1) return pass();
    if (zones.length <= 1) return fail('The cluster has one node.');
    return fail(`All ${zones.length} nodes are in ${zones[0]}.`);
  },
});
