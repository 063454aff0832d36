import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { runsQueries } from './engines.judgement.ts';
import { isUnusedPrimary } from './use.judgement.ts';
import { workGroup } from './work-group.resource.ts';

export const check = defineCheck(workGroup, {
  id: 'athena-work-group-scans-limited',
  title: 'Workgroups limit what a query may scan',
  severity: 'low',
  category: 'cost',
  why: 'Athena charges by what is scanned, and one careless query over everything costs more than a month of good ones.',
  fix: 'Set a limit of data scanned by each query; those that exceed it are cancelled.',
  docs: 'https://docs.aws.amazon.com/athena/latest/ug/workgroups-setting-control-limits-cloudwatch.html',
  needs: ['GetWorkGroup', 'ListQueryExecutions'],
  appliesTo: runsQueries,

  evaluate({ item, facts }) {
    const settings = answered(facts.GetWorkGroup?.WorkGroup?.Configuration, 'Configuration');
    if (isUnusedPrimary(item, facts.ListQueryExecutions)) return noVerdict();
    // Answered only where one is set.
    if (settings.BytesScannedCutoffPerQuery) return pass();
    return fail('There is no limit of what a query may scan.');
  },
});
