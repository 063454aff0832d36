import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/logs/log-group/encrypted-with-kms.check.ts';
import { logGroup } from '../../../../functions/checks/logs/log-group/log-group.resource.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'a key is associated': {
      item: { kmsKeyId: 'arn:aws-cn:kms:cn-north-1:123456789012:key/1234' },
    },
  },
  fail: { 'no key is': { item: {}, message: 'The log group has no KMS key.' } },
});

it('is identified by the ARN of the group, not of its streams', () => {
  const scope = {
    accountId: '123456789012',
    partition: 'aws-us-gov',
    region: 'us-gov-west-1',
  } as const;
  const arn = 'arn:aws-us-gov:logs:us-gov-west-1:123456789012:log-group:/app';

  const identity = logGroup.identify({ arn: `${arn}:*`, logGroupName: '/app' }, scope);

  expect(identity).toEqual({ id: arn, name: '/app', region: 'us-gov-west-1' });
});
