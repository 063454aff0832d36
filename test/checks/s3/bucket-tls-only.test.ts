import { check } from '../../../functions/checks/s3/bucket-tls-only.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

const item = { Name: 'reports' };
const bucketArn = 'arn:aws:s3:::reports';

const denial = {
  Sid: 'TlsOnly',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [bucketArn, `${bucketArn}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

const policy = (...statements: readonly object[]) => ({
  item,
  facts: { GetBucketPolicy: { Policy: JSON.stringify({ Statement: statements }) } },
});

const message = 'No statement denies plain HTTP to the bucket and its objects.';

describeCheck(check, {
  pass: {
    'plain HTTP is denied to bucket and objects': policy(denial),
    'the denial has AWS for a principal and a boolean for a value': policy({
      ...denial,
      Principal: { AWS: '*' },
      Condition: { Bool: { 'aws:SecureTransport': false } },
    }),
    'one pattern covers both': policy({ ...denial, Resource: `${bucketArn}*` }),
    'two statements cover one each': policy(
      { ...denial, Resource: bucketArn },
      { ...denial, Resource: `${bucketArn}/*` },
    ),
    'the bucket lies in another partition': {
      ...policy({ ...denial, Resource: ['arn:aws-cn:s3:::reports', 'arn:aws-cn:s3:::reports/*'] }),
      scope: { partition: 'aws-cn' },
    },
  },
  fail: {
    'the bucket has no policy': {
      item,
      facts: { GetBucketPolicy: undefined },
      message: 'The bucket has no policy, so plain HTTP is accepted.',
    },
    'the policy speaks of other things': {
      ...policy({ ...denial, Effect: 'Allow', Condition: undefined }),
      message,
    },
    'objects are left out': {
      ...policy({ ...denial, Resource: bucketArn }),
      message: 'No statement denies plain HTTP to its objects.',
    },
    'only some objects are covered': {
      ...policy({ ...denial, Resource: [bucketArn, `${bucketArn}/private/*`] }),
      message: 'No statement denies plain HTTP to its objects.',
    },
    'only some actions are covered': {
      ...policy({ ...denial, Action: 's3:GetObject' }),
      message,
    },
    'the denial is for one account': {
      ...policy({ ...denial, Principal: { AWS: '111122223333' } }),
      message,
    },
    'somebody is excepted': {
      ...policy({ ...denial, Principal: undefined, NotPrincipal: { AWS: '111122223333' } }),
      message,
    },
    'a further condition narrows the denial': {
      ...policy({
        ...denial,
        Condition: { ...denial.Condition, StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
      }),
      message,
    },
    'it denies TLS instead': {
      ...policy({ ...denial, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
      message,
    },
  },
  errors: {
    'the policy cannot be read': {
      item,
      facts: { GetBucketPolicy: { Policy: '{"Statement":' } },
      message: /JSON/,
    },
    'the answer holds no policy': {
      item,
      facts: { GetBucketPolicy: {} },
      message: /without Policy/,
    },
  },
});
