import type { Samples } from './sample.ts';

export const messages: Samples = {
  'sesv2:GetAccount': { EnforcementStatus: 'HEALTHY' },
  'sns:GetTopicAttributes': { Attributes: { Policy: '{"Statement":[]}' } },
  'sqs:GetQueueAttributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
};
