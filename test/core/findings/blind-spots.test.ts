import { expect, it } from 'vitest';
import { catalogue } from '../../../functions/checks/catalogue.generated.ts';
import { blindSpotsOf } from '../../../functions/core/findings/blind-spots.ts';
import { Watermark } from '../../../functions/core/findings/watermark.ts';

const watermark = (category: string, ...operations: readonly string[]) =>
  Watermark.parse({
    accountId: '111122223333',
    service: 's3',
    fence: 1,
    blocked: [{ category, code: 'AccessDenied', since: '2026-11-20T03:04:09.000Z', operations }],
  });

it.each([
  ['another name', 's3:ListBuckets@global', ['s3:ListAllMyBuckets']],
  [
    'another prefix',
    'elb:DescribeLoadBalancers@eu-west-1',
    ['elasticloadbalancing:DescribeLoadBalancers'],
  ],
  ['the same name', 'sqs:ListQueues@eu-west-1', ['sqs:ListQueues']],
  [
    'two',
    'cloudformation:DescribeStacks@us-east-1',
    ['cloudformation:DescribeStacks', 'cloudformation:ListStacks'],
  ],
])('what was denied says what IAM calls it: %s', (_, operation, actions) => {
  expect(blindSpotsOf(watermark('permission', operation), catalogue)).toMatchObject([{ actions }]);
});

it('no permission is named where none was denied', () => {
  const [spot] = blindSpotsOf(watermark('service', 's3:ListBuckets@global'), catalogue);

  expect(spot).not.toHaveProperty('actions');
});
