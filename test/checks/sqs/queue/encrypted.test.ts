import { check } from '../../../../functions/checks/sqs/queue/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const attributes = (Attributes: Record<string, string>) => ({
  facts: { GetQueueAttributes: { Attributes } },
});

describeCheck(check, {
  pass: {
    'SQS manages the keys': attributes({ SqsManagedSseEnabled: 'true' }),
    'a KMS key is set': attributes({ SqsManagedSseEnabled: 'false', KmsMasterKeyId: 'alias/mine' }),
  },
  fail: {
    'encryption is switched off': {
      ...attributes({ SqsManagedSseEnabled: 'false' }),
      message: 'Server-side encryption is off.',
    },
    'neither is answered': {
      ...attributes({ VisibilityTimeout: '30' }),
      message: 'Server-side encryption is off.',
    },
  },
});
