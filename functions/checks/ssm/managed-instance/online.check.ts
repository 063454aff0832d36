import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { managedInstance } from './managed-instance.resource.ts';

const millisecondsPerHour = 3_600_000;

export const check = defineCheck(managedInstance, {
  id: 'ssm-managed-instance-online',
  title: 'Managed nodes report to Systems Manager',
  severity: 'medium',
  category: 'health',
  why: 'A node that runs and does not report gets no patches, and nobody can open a session on it.',
  fix: 'See whether the agent runs, whether its role still permits it, and whether it reaches the endpoints of Systems Manager.',
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-status-and-restart.html',
  parameters: z.object({
    maxHours: z.int().min(1).default(1).describe('How many hours a node may be silent.'),
  }),

  evaluate({ item, parameters: { maxHours }, now }) {
    const status: string = answered(item.PingStatus, 'PingStatus');
    if (status === 'Online') return pass();
    if (status !== 'ConnectionLost' && status !== 'Inactive') {
      throw new IncompleteAnswerError(`AWS answered with the unknown status ${status}.`);
    }
    const last = answered(item.LastPingDateTime, 'LastPingDateTime');
    if (now.getTime() - last.getTime() <= maxHours * millisecondsPerHour) return pass();
    return fail(`Silent since ${last.toISOString()}.`);
  },
});
