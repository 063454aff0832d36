import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { runsQueries } from './engines.judgement.ts';
import { isUnusedPrimary } from './use.judgement.ts';
import { workGroup } from './work-group.resource.ts';

export const check = defineCheck(workGroup, {
  id: 'athena-work-group-logging-enabled',
  title: 'Workgroups publish metrics of their queries',
  severity: 'low',
  category: 'operations',
  why: 'Without metrics nobody sees queries fail, wait or scan far more than they used to.',
  fix: 'Have the workgroup publish query metrics to CloudWatch.',
  docs: 'https://docs.aws.amazon.com/athena/latest/ug/athena-cloudwatch-metrics-enable.html',
  needs: ['GetWorkGroup', 'ListQueryExecutions'],
  appliesTo: runsQueries,

  evaluate({ item, facts }) {
    const settings = answered(facts.GetWorkGroup?.WorkGroup?.Configuration, 'Configuration');
    if (isUnusedPrimary(item, facts.ListQueryExecutions)) return noVerdict();
    const { PublishCloudWatchMetricsEnabled: published } = settings;
    if (answered(published, 'PublishCloudWatchMetricsEnabled')) return pass();
    return fail('The workgroup publishes no query metrics.');
  },
});
