import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Instance } from '../shapes.generated.ts';
import { instance } from './instance.resource.ts';

const millisecondsPerHour = 3_600_000;

export const check = defineCheck(instance, {
  id: 'ec2-instance-managed-by-ssm',
  title: 'Running instances report to Systems Manager',
  severity: 'medium',
  category: 'operations',
  why: 'An instance that does not report gets no patches from there, stands in no inventory, and is reached by keys and open ports instead of sessions.',
  fix: 'Run the agent of Systems Manager on the instance, and let its profile or the default host management permit it to report.',
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/managed_instances.html',
  joins: ['managedNodes'],

  // What a service runs in the account is for that service to manage.
  appliesTo: (instance) => isRunning(instance) && !instance.Operator?.Managed,

  evaluate({ item, related, now }) {
    if (related.managedNodes.length > 0) return pass();
    const age = now.getTime() - answered(item.LaunchTime, 'LaunchTime').getTime();
    // The agent reports some minutes after the start.
    return age < millisecondsPerHour ? noVerdict() : fail('The instance does not report.');
  },
});

const isRunning = ({ State }: Instance) => answered(State?.Name, 'State') === 'running';
