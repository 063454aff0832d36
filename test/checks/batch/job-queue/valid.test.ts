import { check } from '../../../../functions/checks/batch/job-queue/valid.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Status = 'VALID' | 'INVALID' | 'UPDATING' | 'CREATING' | 'DELETING' | 'DELETED';
const environment = (name: string, status: Status = 'VALID') => ({
  computeEnvironmentName: name,
  computeEnvironmentArn: `arn:aws:batch:us-east-1:123456789012:compute-environment/${name}`,
  status,
});
const queue = (status: Status, ...environments: ReturnType<typeof environment>[]) => ({
  item: {
    jobQueueName: 'nightly',
    jobQueueArn: 'arn:aws:batch:us-east-1:123456789012:job-queue/nightly',
    state: 'ENABLED' as const,
    status,
    priority: 1,
    computeEnvironmentOrder: environments.map(({ computeEnvironmentArn }, order) => ({
      order,
      computeEnvironment: computeEnvironmentArn,
    })),
  },
  related: { environments },
});
const named = 'Compute environments that are invalid: spot.';

describeCheck(check, {
  pass: {
    'both are valid': queue('VALID', environment('spot')),
    'both are updated': queue('UPDATING', environment('spot', 'UPDATING')),
    'it has service environments alone': queue('VALID'),
  },
  fail: {
    'the queue is invalid': {
      ...queue('INVALID', environment('spot')),
      message: 'The queue is in the state INVALID.',
    },
    'one of its environments is': {
      ...queue('VALID', environment('fargate'), environment('spot', 'INVALID')),
      message: named,
    },
    'one of its environments is, while it is made': {
      ...queue('CREATING', environment('spot', 'INVALID')),
      message: named,
    },
  },
  none: { 'it is being made': queue('CREATING', environment('spot', 'CREATING')) },
  errors: {
    'an environment is not listed': {
      ...queue('VALID', environment('spot')),
      related: { environments: [] },
      message: /does not list every compute environment/,
    },
    'its state is not known': {
      // What Batch will call a state is not in the type of today.
      ...queue('MELTING' as Status, environment('spot')),
      message: /the state MELTING/,
    },
    'the state of an environment is not known': {
      ...queue('VALID', environment('spot', 'MELTING' as Status)),
      message: /the state MELTING/,
    },
  },
  skips: {
    'a queue that is being deleted': queue('DELETING', environment('spot')),
    'a queue that was deleted': queue('DELETED'),
  },
});
