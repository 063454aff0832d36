import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { runsQueries } from './engines.judgement.ts';
import { isUnusedPrimary } from './use.judgement.ts';
import { workGroup } from './work-group.resource.ts';

export const check = defineCheck(workGroup, {
  id: 'athena-work-group-results-encrypted',
  title: 'Workgroups say how query results are encrypted',
  severity: 'low',
  category: 'security',
  why: 'Otherwise each client chooses, or the bucket does, and copies of your most guarded tables lie under the weakest key.',
  fix: 'Set the encryption of results in the workgroup and have it override client-side settings, or let Athena keep the results.',
  docs: 'https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html',
  needs: ['GetWorkGroup', 'ListQueryExecutions'],
  appliesTo: runsQueries,

  evaluate({ item, facts }) {
    const { WorkGroup: group } = facts.GetWorkGroup ?? {};
    const settings = answered(group?.Configuration, 'Configuration');
    if (isUnusedPrimary(item, facts.ListQueryExecutions)) return noVerdict();
    // What Athena keeps itself is always encrypted:
    // https://docs.aws.amazon.com/athena/latest/ug/managed-results.html
    if (settings.ManagedQueryResultsConfiguration?.Enabled) return pass();
    if (!settings.ResultConfiguration?.EncryptionConfiguration?.EncryptionOption) {
      return fail('The workgroup has no encryption of results.');
    }
    const isEnforced =
      answered(settings.EnforceWorkGroupConfiguration, 'EnforceWorkGroupConfiguration') ||
      settings.EnableMinimumEncryptionConfiguration === true;
    if (isEnforced) return pass();
    return fail('Clients may choose another encryption than that of the workgroup.');
  },
});
