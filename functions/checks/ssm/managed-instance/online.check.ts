import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
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
    const kinds = { online: ['Online'], silent: ['ConnectionLost', 'Inactive'] };
    if (kindOfWord(item.PingStatus, 'PingStatus', kinds) === 'online') return pass();
    const last = answered(item.LastPingDateTime, 'LastPingDateTime');
    if (now.getTime() - last.getTime() <= maxHours * millisecondsPerHour) return pass();
    return fail(`Silent since ${last.toISOString()}.`);
  },
});
