import { describe, expect, it } from 'vitest';
import { check } from '../../../../functions/checks/s3/bucket/policy-not-publicly-writable.check.ts';
import { writing } from '../../../../functions/checks/s3/bucket/writing-actions.generated.ts';
import { generateWritingActions } from '../../../../tools/generate-writing-actions.ts';
import { staleFiles } from '../../../../tools/generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

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
      NotAction: writing.map((action) => action.replace('s3:', 'S3:')),
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
    'everybody may take the block of public access off': {
      ...policy({
        ...everybody,
        Action: 's3:PutBucketPublicAccessBlock',
        Resource: 'arn:aws-cn:s3:::uploads',
      }),
      message,
    },
    'everybody may tag, under any of the tagging actions': {
      ...policy({ ...everybody, Action: 's3:TagResource' }),
      message,
    },
    'changing the encryption is not excepted': {
      ...policy({
        ...everybody,
        Action: undefined,
        NotAction: ['s3:Put*', 's3:Delete*', 's3:Abort*', 's3:Re*'],
      }),
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

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
describe('what writes', () => {
  it.each([
    's3:PutBucketOwnershipControls',
    's3:PutEncryptionConfiguration',
    's3:PutObjectRetention',
    's3:PutBucketCORS',
    's3:PutBucketWebsite',
    's3:PutBucketLogging',
    's3:PutObjectTagging',
    's3:BypassGovernanceRetention',
  ])('%s', (action) => {
    expect(writing).toContain(action.toLowerCase());
  });

  it.each(['s3:GetObject', 's3:ListBucket', 's3:PutAccountPublicAccessBlock'])(
    'not %s',
    (action) => {
      expect(writing).not.toContain(action.toLowerCase());
    },
  );

  it('follows from the data that is installed', async () => {
    expect(staleFiles(await generateWritingActions())).toEqual([]);
  });
});
