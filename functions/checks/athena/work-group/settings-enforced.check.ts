import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { runsQueries } from './engines.judgement.ts';
import { isUnusedPrimary } from './use.judgement.ts';
import { workGroup } from './work-group.resource.ts';

export const check = defineCheck(workGroup, {
  id: 'athena-work-group-settings-enforced',
  title: 'Workgroups enforce their settings',
  severity: 'medium',
  category: 'security',
  why: 'Otherwise each client chooses where results go and how they are encrypted, outside your accounts as well.',
  fix: 'Have the workgroup override client-side settings.',
  docs: 'https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html',
  needs: ['GetWorkGroup', 'ListQueryExecutions'],
  appliesTo: runsQueries,

  evaluate({ item, facts }) {
    const settings = answered(facts.GetWorkGroup?.WorkGroup?.Configuration, 'Configuration');
    if (isUnusedPrimary(item, facts.ListQueryExecutions)) return noVerdict();
    if (answered(settings.EnforceWorkGroupConfiguration, 'EnforceWorkGroupConfiguration')) {
      return pass();
    }
    return fail('Client-side settings override those of the workgroup.');
  },
});
