import { check } from '../../../functions/checks/s3/bucket-policy-not-publicly-writable.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import { strangerExamples } from '../../support/stranger-examples.ts';

const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: 'arn:aws-cn:s3:::uploads/*',
};

const policy = (...Statement: object[]) => ({
  facts: {
    GetBucketPolicy: { Policy: JSON.stringify({ Statement }) },
    GetPublicAccessBlock: undefined,
  },
  related: { accountBlock: [undefined] },
});

const restricting = { PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } };
const message = 'Everybody may write by the policy statements: open.';

const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'there is no policy': {
      facts: { GetBucketPolicy: undefined, GetPublicAccessBlock: undefined },
      related: { accountBlock: [undefined] },
    },
    'the policy has no statement': policy(),
    'everybody may only read': policy({ ...everybody, Action: ['s3:Get*', 's3:ListBucket'] }),
    'all but reading is excepted': policy({
      ...everybody,
      Action: undefined,
      NotAction: ['s3:Put*', 's3:Delete*', 's3:Abort*', 's3:Re*'],
    }),
    'another account may write': policy({ ...everybody, Principal: { AWS: '210987654321' } }),
    'only the organisation may write': policy({
      ...everybody,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    }),
    'the bucket restricts public policies': {
      ...policy(everybody),
      facts: { ...policy(everybody).facts, GetPublicAccessBlock: restricting },
    },
    'the account restricts public policies': {
      ...policy(everybody),
      related: { accountBlock: [restricting] },
    },
  },
  fail: {
    ...strangers.fail,
    'everybody may put objects': { ...policy(everybody), message },
    'everybody may do everything': { ...policy({ ...everybody, Action: 'S3:*' }), message },
    'a pattern includes deleting': {
      ...policy({ ...everybody, Action: 's3:Del*Object' }),
      message,
    },
    'all but reading is permitted': {
      ...policy({ ...everybody, Action: undefined, NotAction: 's3:Get*' }),
      message,
    },
  },
  errors: {
    'the policy cannot be read': {
      facts: { GetBucketPolicy: { Policy: '{' }, GetPublicAccessBlock: undefined },
      related: { accountBlock: [undefined] },
      message: /JSON/,
    },
  },
});
