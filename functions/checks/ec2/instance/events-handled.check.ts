import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import type { InstanceStatusEvent } from '../shapes.generated.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-events-handled',
  title: 'AWS plans no reboot, maintenance or retirement of the instance',
  severity: 'medium',
  category: 'health',
  why: 'On the day of the event AWS restarts the instance or stops it for good, whether or not anybody is ready for it.',
  fix: 'Stop and start the instance yourself before that day, so that it moves to another host, or move the event to a better time.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instances-status-check_sched.html',
  joins: ['statuses'],
  appliesTo: (item) => answered(item.State?.Name, 'State') === 'running' && !isManagedByAws(item),

  evaluate({ related: { statuses } }) {
    const [status] = statuses;
    // It was stopped between the two lists.
    if (!status) return noVerdict();
    const planned = answered(status.Events, 'Events').filter((event) => !isOver(event));
    if (planned.length === 0) return pass();
    return fail(`AWS has planned: ${planned.map(textOf).join(', ')}.`);
  },
});

/**
 * What is over is still answered for a week, and says so at the beginning of its description.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceStatusEvent.html
 */
const isOver = ({ Description = '' }: InstanceStatusEvent) =>
  /^\[(Completed|Canceled)\]/.test(Description);

const textOf = ({ Code, NotBefore }: InstanceStatusEvent) => {
  const what = answered(Code, 'Code');
  return NotBefore ? `${what} on ${NotBefore.toISOString().slice(0, 10)}` : what;
};
