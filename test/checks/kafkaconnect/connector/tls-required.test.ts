import { check } from '../../../../functions/checks/kafkaconnect/connector/tls-required.check.ts';
import type { KafkaClusterEncryptionInTransitType } from '../../../../functions/checks/kafkaconnect/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const connector = (type: string) => ({
  item: {
    connectorState: 'RUNNING' as const,
    kafkaClusterEncryptionInTransit: {
      // A word may be newer than the list.
      encryptionType: type as KafkaClusterEncryptionInTransitType,
    },
  },
});

describeCheck(check, {
  pass: { 'it speaks TLS': connector('TLS') },
  fail: {
    'it speaks plain text': {
      ...connector('PLAINTEXT'),
      message: 'The connector speaks plain text with its cluster.',
    },
  },
  errors: { 'the word is not known': { ...connector('QUIC'), message: /"QUIC" is no known type/ } },
});
