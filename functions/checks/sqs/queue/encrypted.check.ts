import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { queue } from './queue.resource.ts';

export const check = defineCheck(queue, {
  id: 'sqs-queue-encrypted',
  title: 'Queues encrypt messages at rest',
  severity: 'medium',
  category: 'security',
  why: 'Messages often carry personal or payment data, and without encryption they lie on disk as they were sent.',
  fix: 'Turn on server-side encryption with keys that SQS manages, or with a KMS key where its use must be controlled.',
  docs: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
  needs: ['GetQueueAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.GetQueueAttributes?.Attributes, 'Attributes');
    const encrypted = attributes.SqsManagedSseEnabled === 'true' || attributes.KmsMasterKeyId;
    return encrypted ? pass() : fail('Server-side encryption is off.');
  },
});
