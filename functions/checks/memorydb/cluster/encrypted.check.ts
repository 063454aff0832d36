import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'memorydb-cluster-encrypted',
  title: 'MemoryDB clusters use TLS',
  severity: 'medium',
  category: 'security',
  why: 'Passwords and data travel between clients and nodes in the clear; what is stored is always encrypted.',
  fix: 'Make the cluster anew from a snapshot, with TLS: it cannot be turned on later.',
  docs: 'https://docs.aws.amazon.com/memorydb/latest/devguide/in-transit-encryption.html',

  evaluate({ item }) {
    return answered(item.TLSEnabled, 'TLSEnabled') ? pass() : fail('Traffic is not encrypted.');
  },
});
