import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { runsQueries } from './engines.judgement.ts';
import { workGroup } from './work-group.resource.ts';

export const check = defineCheck(workGroup, {
  id: 'athena-work-group-logging-enabled',
  title: 'Workgroups publish metrics of their queries',
  severity: 'low',
  category: 'operations',
  why: 'Without metrics nobody sees queries fail, wait or scan far more than they used to.',
  fix: 'Have the workgroup publish query metrics to CloudWatch.',
  docs: 'https://docs.aws.amazon.com/athena/latest/ug/athena-cloudwatch-metrics-enable.html',
  needs: ['GetWorkGroup'],
  appliesTo: runsQueries,

  evaluate({ facts }) {
    const settings = answered(facts.GetWorkGroup?.WorkGroup?.Configuration, 'Configuration');
    const { PublishCloudWatchMetricsEnabled: published } = settings;
    if (answered(published, 'PublishCloudWatchMetricsEnabled')) return pass();
    return fail('The workgroup publishes no query metrics.');
  },
});
