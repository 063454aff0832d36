import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { group } from './group.resource.ts';

export const check = defineCheck(group, {
  id: 'autoscaling-group-processes-running',
  title: 'No scaling process of a group is suspended',
  severity: 'medium',
  category: 'health',
  why: 'A process that somebody suspended for an hour is forgotten: the group no longer launches, replaces or balances its instances.',
  fix: 'Resume the processes, or name in the parameters those that stay suspended on purpose.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html',
  parameters: z.object({
    ignoredProcesses: z
      .array(z.string().min(1))
      .max(20)
      .default([])
      .describe('Processes that may be suspended, such as AZRebalance.'),
  }),

  evaluate({ item, parameters: { ignoredProcesses } }) {
    const suspended = answered(item.SuspendedProcesses, 'SuspendedProcesses')
      .map(({ ProcessName }) => answered(ProcessName, 'ProcessName'))
      .filter((name) => !ignoredProcesses.includes(name));
    return suspended.length === 0 ? pass() : fail(`Suspended are: ${suspended.join(', ')}.`);
  },
});
