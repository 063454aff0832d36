import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/cloudfront/distribution/logging-enabled.check.ts';
import type { DistributionConfig } from '../../../../functions/checks/cloudfront/shapes.generated.ts';
import { behaviorOf, configOf, distributionOf } from '../../../support/checks/distributions.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const item = distributionOf();
const none = { deliverySources: [], deliveries: [] };
const older = (more: Partial<DistributionConfig>) => ({
  GetDistributionConfig: { DistributionConfig: configOf(more) },
});
const off = older({ Logging: { Enabled: false, IncludeCookies: false, Bucket: '', Prefix: '' } });
const message = 'It has neither standard nor real-time logs.';

describeCheck(check, {
  pass: {
    'the older logs go to a bucket': {
      item,
      facts: older({ Logging: { Enabled: true, Bucket: 'logs.s3.amazonaws.com' } }),
      related: none,
    },
    'a delivery takes them away': {
      item,
      facts: off,
      related: { deliverySources: [{ name: 'access' }], deliveries: [{ id: '1' }] },
    },
    'a behavior has real-time logs': {
      item: distributionOf({
        behaviors: [
          behaviorOf('https-only', { RealtimeLogConfigArn: 'arn:aws:cloudfront::1:realtime' }),
        ],
      }),
      facts: off,
      related: none,
    },
  },
  fail: {
    'there are none': { item, facts: off, related: none, message },
    'no delivery takes them away': {
      item,
      facts: off,
      related: { deliverySources: [{ name: 'access' }], deliveries: [] },
      message: 'No delivery takes its logs anywhere.',
    },
    'the older ones were never set up': { item, facts: older({}), related: none, message },
  },
  errors: {
    'the configuration is left out': {
      item,
      facts: { GetDistributionConfig: {} },
      related: none,
      message: /without DistributionConfig/,
    },
  },
});

const source = (name: string, logType: string) => ({
  name,
  arn: `arn:aws:logs:us-east-1:123456789012:delivery-source:${name}`,
  resourceArns: [item.ARN],
  logType,
});

const account = (...sources: readonly object[]) => ({
  lists: {
    'cloudfront:ListDistributions': () => ({
      answer: { DistributionList: { Quantity: 1, Items: [item] } },
    }),
    'logs:DescribeDeliverySources': inPages('deliverySources', [sources]),
    'logs:DescribeDeliveries': inPages('deliveries', [
      [
        {
          id: '1',
          arn: 'arn:aws:logs:us-east-1:123456789012:delivery:1',
          deliverySourceName: 'access',
        },
      ],
    ]),
  },
  calls: { 'cloudfront:GetDistributionConfig': () => off.GetDistributionConfig },
});

it('counts what a delivery in Virginia takes away, and no source without one', async () => {
  const delivered = fakeAws(account(source('access', 'ACCESS_LOGS')));
  const kept = fakeAws(account(source('other', 'ACCESS_LOGS')));
  const connections = fakeAws(account(source('access', 'CONNECTION_LOGS')));

  const lines = await Promise.all(
    [delivered, kept, connections].map(async (aws) => (await runScan(aws, [check])).lines),
  );

  expect(lines).toEqual([
    [`${check.id} global E1 pass`],
    [`${check.id} global E1 fail: No delivery takes its logs anywhere.`],
    [`${check.id} global E1 fail: ${message}`],
  ]);
});

it('is an error, and no failure, if the deliveries cannot be read', async () => {
  const { lists, calls } = account();
  const refused = () => {
    throw denied('DescribeDeliverySources');
  };

  const { lines } = await runScan(
    fakeAws({ lists: { ...lists, 'logs:DescribeDeliverySources': refused }, calls }),
    [check],
  );

  expect(lines).toEqual([`${check.id} global E1 error: permission`]);
});
