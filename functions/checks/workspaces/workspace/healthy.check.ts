import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { workspace } from './workspace.resource.ts';

export const check = defineCheck(workspace, {
  id: 'workspaces-workspace-healthy',
  title: 'WorkSpaces are healthy',
  severity: 'medium',
  category: 'health',
  why: 'The person whose desktop it is cannot work, and the WorkSpace is paid for all the same.',
  fix: 'Reboot the WorkSpace; if that does not help, restore or rebuild it.',
  docs: 'https://docs.aws.amazon.com/workspaces/latest/adminguide/amazon-workspaces-troubleshooting.html',

  evaluate({ item: { State } }) {
    const kind = kindOfWord(State, 'State', {
      good: ['AVAILABLE', 'STOPPED'],
      bad: ['IMPAIRED', 'UNHEALTHY', 'ERROR'],
      pending: [
        ...['PENDING', 'REBOOTING', 'STARTING', 'REBUILDING', 'RESTORING', 'MAINTENANCE'],
        ...['ADMIN_MAINTENANCE', 'SUSPENDED', 'UPDATING', 'STOPPING'],
      ],
    });
    if (kind === 'pending') return noVerdict();
    return kind === 'good' ? pass() : fail(`The state of the WorkSpace is ${State}.`);
  },
});
