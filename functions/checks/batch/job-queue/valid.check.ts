import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { ComputeEnvironmentDetail } from '../shapes.generated.ts';
import { jobQueue } from './job-queue.resource.ts';

const working = new Set(['VALID', 'UPDATING']);

export const check = defineCheck(jobQueue, {
  id: 'batch-job-queue-valid',
  title: 'Job queues and their compute environments are valid',
  severity: 'medium',
  category: 'health',
  why: 'A job in a queue that has no valid environment waits for ever, and nothing says so.',
  fix: 'Mend what the reason of the state names (role, launch template, subnets, cluster), and update the compute environment.',
  docs: 'https://docs.aws.amazon.com/batch/latest/userguide/invalid_compute_environment.html',
  joins: ['environments'],

  evaluate({ item, related: { environments } }) {
    const state = answered(item.status, 'status');
    if (state === 'INVALID') return fail('The queue is in the state INVALID.');
    const invalid = environments.filter(isInvalid);
    if (invalid.length > 0) {
      const names = invalid.map((one) => answered(one.computeEnvironmentName, 'the name'));
      return fail(`Compute environments that are invalid: ${names.join(', ')}.`);
    }
    if (state === 'CREATING') return noVerdict();
    if (!working.has(state)) throw unknown(state);
    const named = answered(item.computeEnvironmentOrder, 'computeEnvironmentOrder');
    if (environments.length === named.length) return pass();
    throw new IncompleteAnswerError('Batch does not list every compute environment of the queue.');
  },
});

function isInvalid({ status }: ComputeEnvironmentDetail): boolean {
  const state = answered(status, 'the status of a compute environment');
  if (state === 'INVALID') return true;
  if (working.has(state) || ['CREATING', 'DELETING', 'DELETED'].includes(state)) return false;
  throw unknown(state);
}

const unknown = (state: string) => new IncompleteAnswerError(`Batch answered the state ${state}.`);
