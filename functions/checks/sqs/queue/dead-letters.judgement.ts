import { answered } from '../../../core/judgement/answer.ts';
import type { QueueFacts } from './queue.resource.ts';

/** Whether other queues send what they cannot deliver to this one. */
export const isDeadLetterQueue = (
  url: string,
  answer: QueueFacts['ListDeadLetterSourceQueues'] | undefined,
): boolean => answered(answer?.queueUrls, 'queueUrls').some((source) => source !== url);
