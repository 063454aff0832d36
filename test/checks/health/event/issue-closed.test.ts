import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/health/event/issue-closed.check.ts';
import type { Event } from '../../../../functions/checks/health/shapes.generated.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, failed, fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

const now = new Date('2026-11-21T06:00:00Z');
const issue = (minutes: number): Event => ({
  arn: 'arn:aws:health:eu-west-1::event/EC2/AWS_EC2_OPERATIONAL_ISSUE/1',
  service: 'EC2',
  eventTypeCode: 'AWS_EC2_OPERATIONAL_ISSUE',
  eventTypeCategory: 'issue',
  eventScopeCode: 'ACCOUNT_SPECIFIC',
  region: 'eu-west-1',
  statusCode: 'open',
  startTime: new Date(now.getTime() - minutes * 60_000),
});

describeCheck(check, {
  pass: {
    'it is new': { item: issue(60), now },
    'the tenant allows more': { item: issue(100), parameters: { maxHours: 2 }, now },
  },
  fail: {
    'it is open for long': {
      item: issue(120),
      now,
      message: 'EC2 in eu-west-1 since 2026-11-21T04:00:00.000Z.',
    },
  },
  skips: {
    'a change that is scheduled': { item: { ...issue(120), eventTypeCategory: 'scheduledChange' } },
    'what AWS tells everybody': { item: { ...issue(120), eventScopeCode: 'PUBLIC' } },
  },
});

const plan = (error: Error) =>
  fakeAws({
    calls: { 'health:DescribeEntityAggregates': throwing(error) },
    lists: { 'health:DescribeEvents': throwing(error) },
  });

it('says nothing of an account whose plan has no API, and that it is so', async () => {
  const { lines, coverage } = await runScan(
    plan(failed('DescribeEvents', 'SubscriptionRequiredException')),
    [check],
  );

  expect(lines).toEqual([]);
  expect(coverage).toContain('global health:DescribeEntityAggregates not-enabled 1');
});

it('is an error where the API may not be asked', async () => {
  const { lines } = await runScan(plan(denied('DescribeEntityAggregates')), [check]);

  expect(lines).toEqual(['health-event-issue-closed global - error: permission']);
});
