import { check } from '../../../../functions/checks/s3tables/table-bucket/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const item = { arn: 'arn', name: 'b', ownerAccountId: '123456789012', createdAt: new Date(0) };
const answer = (policy: string) => ({ resourcePolicy: policy });
const policy = (...Statement: object[]) => ({
  item,
  facts: { GetTableBucketPolicy: answer(JSON.stringify({ Statement })) },
});
const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: '*',
  Action: 's3tables:GetTableData',
  Resource: '*',
};
const message = 'Everybody is admitted by the policy statements: open.';
const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'there is no policy': { item, facts: { GetTableBucketPolicy: undefined } },
    'the policy has no statement': policy(),
    'one account may': policy({
      ...everybody,
      Principal: { AWS: 'arn:aws-cn:iam::123456789012:root' },
    }),
  },
  fail: {
    ...strangers.fail,
    'everybody may': { ...policy(everybody), message },
  },
  errors: {
    'the policy cannot be read': {
      item,
      facts: { GetTableBucketPolicy: answer('{') },
      message: /is no JSON/,
    },
  },
  skips: {
    'one of another account': { item: { ...item, ownerAccountId: '210987654321' } },
    'one that AWS keeps': { item: { ...item, type: 'aws' } },
  },
});
