import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';
import { isProvisioned } from './cluster-type.judgement.ts';

export const check = defineCheck(cluster, {
  id: 'kafka-cluster-tls-required',
  title: 'Kafka traffic is encrypted',
  severity: 'high',
  category: 'security',
  why: 'Messages, and what clients authenticate with, cross the network in the clear.',
  fix: 'Permit TLS alone between clients and brokers; a cluster without encryption between brokers is made anew.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html',
  // Serverless clusters speak TLS alone.
  appliesTo: isProvisioned,

  evaluate({ item }) {
    const info = answered(item.Provisioned?.EncryptionInfo, 'EncryptionInfo');
    const transit = answered(info.EncryptionInTransit, 'EncryptionInTransit');
    if (answered(transit.ClientBroker, 'ClientBroker') !== 'TLS')
      return fail(`Between clients and brokers ${transit.ClientBroker} is permitted.`);
    if (answered(transit.InCluster, 'InCluster')) return pass();
    return fail('Traffic between the brokers is not encrypted.');
  },
});
