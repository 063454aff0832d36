import { check } from '../../../../functions/checks/kinesis/stream/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const stream = (summary: object) => ({
  item: { StreamName: 's', StreamStatus: 'ACTIVE' } as never,
  facts: {
    DescribeStreamSummary: {
      StreamDescriptionSummary: { StreamStatus: 'ACTIVE', ...summary } as never,
    },
  },
});

describeCheck(check, {
  pass: {
    'the key is that of AWS': stream({ EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' }),
    'the encryption is on, and its key is not told': stream({ EncryptionType: 'KMS' }),
    'the state is left out': stream({ EncryptionType: 'KMS', StreamStatus: undefined }),
  },
  fail: {
    'encryption is off': {
      ...stream({ EncryptionType: 'NONE' }),
      message: 'Server-side encryption is off.',
    },
    'encryption is off, and the stream is being changed': {
      ...stream({ EncryptionType: 'NONE', StreamStatus: 'UPDATING' }),
      message: 'Server-side encryption is off.',
    },
  },
  none: { 'the stream is being made': stream({ StreamStatus: 'CREATING' }) },
  errors: {
    'nothing is said of encryption': { ...stream({}), message: /without EncryptionType/ },
    'the kind is not known': { ...stream({ EncryptionType: 'QUANTUM' }), message: /not known/ },
  },
  skips: {
    'a stream that is being deleted': {
      item: { StreamName: 's', StreamStatus: 'DELETING' } as never,
    },
  },
});
