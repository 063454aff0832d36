import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'dax-cluster-tls-required',
  title: 'DAX clusters require TLS',
  severity: 'medium',
  category: 'security',
  why: 'Items that the table itself only gives out over TLS travel between the cluster and its clients in the clear.',
  fix: 'Make a new cluster with encryption in transit, and point the clients to it: it cannot be turned on later.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html',

  evaluate({ item }) {
    const type = answered(item.ClusterEndpointEncryptionType, 'ClusterEndpointEncryptionType');
    if (type === 'TLS') return pass();
    if (type === 'NONE') return fail('The endpoint of the cluster does not speak TLS.');
    throw new IncompleteAnswerError(`"${type satisfies never}" is no known type of encryption.`);
  },
});
