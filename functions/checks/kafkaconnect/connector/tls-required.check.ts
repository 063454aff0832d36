import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { connector } from './connector.resource.ts';

export const check = defineCheck(connector, {
  id: 'kafkaconnect-connector-tls-required',
  title: 'Kafka connectors use TLS',
  severity: 'high',
  category: 'security',
  why: 'Every message that the connector moves crosses the network to the brokers in the clear.',
  fix: 'Make the connector anew with TLS: it cannot be changed later.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-connectors.html',

  evaluate({ item }) {
    const encryption = answered(
      item.kafkaClusterEncryptionInTransit,
      'kafkaClusterEncryptionInTransit',
    );
    const type = answered(encryption.encryptionType, 'encryptionType');
    if (type === 'TLS') return pass();
    if (type === 'PLAINTEXT') return fail('The connector speaks plain text with its cluster.');
    throw new IncompleteAnswerError(`"${type satisfies never}" is no known type of encryption.`);
  },
});
