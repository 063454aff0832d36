import type { Samples } from './sample.ts';

export const messages: Samples = {
  'sns:GetTopicAttributes': { Attributes: { Policy: '{"Statement":[]}' } },
  'sqs:GetQueueAttributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
};
