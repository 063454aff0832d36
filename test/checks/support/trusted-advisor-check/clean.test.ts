import { expect, it } from 'vitest';
import type { TrustedAdvisorCheckSummary } from '../../../../functions/checks/support/shapes.generated.ts';
import { check } from '../../../../functions/checks/support/trusted-advisor-check/clean.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { failed, fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

const item = {
  id: 'Qch7DwouX1',
  name: 'Low Utilization Amazon EC2 Instances',
  description: 'd',
  category: 'cost_optimizing',
  metadata: [],
};
const summary = (status: string): TrustedAdvisorCheckSummary => ({
  checkId: 'Qch7DwouX1',
  timestamp: '2026-11-21T06:00:00Z',
  status,
  resourcesSummary: {
    resourcesProcessed: 10,
    resourcesFlagged: 3,
    resourcesIgnored: 0,
    resourcesSuppressed: 0,
  },
  categorySpecificSummary: {},
});
const found = (...statuses: string[]) => ({
  item,
  related: { summary: statuses.map(summary) },
});

describeCheck(check, {
  pass: { 'nothing is flagged': found('ok') },
  fail: {
    'something could be better': {
      ...found('warning'),
      message: 'Trusted Advisor says warning, and flags 3 resources.',
    },
    'something is wrong': {
      ...found('error'),
      message: 'Trusted Advisor says error, and flags 3 resources.',
    },
  },
  none: { 'it never ran': found('not_available') },
  errors: {
    'AWS has a new status': { ...found('asleep'), message: /"asleep", which is not known/ },
    'there is no summary': { ...found(), message: /without the summary/ },
  },
});

it('joins each check to its summary, and says nothing where the plan has no API', async () => {
  const refused = throwing(failed('DescribeTrustedAdvisorChecks', 'SubscriptionRequiredException'));
  const none = fakeAws({
    calls: { 'support:DescribeSeverityLevels': refused },
    lists: { 'support:DescribeTrustedAdvisorChecks': refused },
  });
  const some = fakeAws({
    lists: { 'support:DescribeTrustedAdvisorChecks': () => ({ answer: { checks: [item] } }) },
    calls: {
      'support:DescribeSeverityLevels': () => ({ severityLevels: [{ code: 'low' }] }),
      'support:DescribeTrustedAdvisorCheckSummaries': () => ({ summaries: [summary('ok')] }),
    },
  });

  expect((await runScan(none, [check])).lines).toEqual([]);
  expect((await runScan(some, [check])).lines).toEqual([
    'support-trusted-advisor-check-clean global Low Utilization Amazon EC2 Instances pass',
  ]);
});
