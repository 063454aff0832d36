import { expect, it } from 'vitest';
import { PermissionError, ServiceError } from '../../../functions/core/errors.ts';
import { noErrors } from '../../../functions/core/findings/counts.ts';
import { createErrorTally } from '../../../functions/core/runs/error-tally.ts';

const denied = (operation: string, requestId: string, region = 'eu-west-1') =>
  new PermissionError('Not authorized.', {
    service: 's3',
    operation,
    region,
    requestId,
    awsCode: 'AccessDenied',
  });

it('keeps equal errors together, with the first request id', () => {
  const tally = createErrorTally();

  tally.add(denied('GetBucketPolicy', 'R-1'), 2);
  tally.add(denied('GetBucketPolicy', 'R-2'), 3);
  tally.add(denied('GetBucketPolicy', 'R-3', 'us-east-1'), 1);

  expect(tally.errors()).toMatchObject([
    { operation: 'GetBucketPolicy', region: 'eu-west-1', requestId: 'R-1', observations: 5 },
    { operation: 'GetBucketPolicy', region: 'us-east-1', requestId: 'R-3', observations: 1 },
  ]);
  expect(tally.counts()).toEqual({ ...noErrors(), permission: 6 });
});

it('counts the errors of observations, and nothing else', () => {
  const tally = createErrorTally();
  const about = { checkId: 'c', region: 'eu-west-1', operations: [] };

  tally.take([
    { ...about, status: 'pass' },
    { ...about, status: 'fail', message: 'It is bad.' },
    { ...about, status: 'error', error: denied('GetBucketPolicy', 'R-1') },
  ]);

  expect(tally.counts()).toEqual({ ...noErrors(), permission: 1 });
});

it('counts an error that no judgement fell to once', () => {
  const tally = createErrorTally();

  tally.add(new ServiceError('It broke.', { service: 'ec2', operation: 'DescribeRegions' }));

  expect(tally.counts()).toEqual({ ...noErrors(), service: 1 });
  expect(tally.isEmpty()).toBe(false);
});

it('goes on from what earlier entries found', () => {
  const first = createErrorTally();
  first.add(denied('GetBucketPolicy', 'R-1'), 2);

  const second = createErrorTally(first.errors());
  second.add(denied('GetBucketPolicy', 'R-9'), 1);

  expect(second.errors()).toMatchObject([{ requestId: 'R-1', observations: 3 }]);
});
