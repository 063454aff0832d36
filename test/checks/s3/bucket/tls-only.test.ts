import { check } from '../../../../functions/checks/s3/bucket/tls-only.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

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
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
    'the pattern of objects wants a key, which every object has': policy({
      ...denial,
      Resource: [bucketArn, `${bucketArn}/?*`],
    }),
    'all but another bucket is denied': policy({
      ...denial,
      Resource: undefined,
      NotResource: 'arn:aws:s3:::other/*',
    }),
    'every action is written otherwise': policy({ ...denial, Action: 's3:**' }),
    'every action of every service is denied': policy({ ...denial, Action: '*' }),
    'two denials have one half of the actions each': policy(
      { ...denial, Action: 's3:Get*' },
      { ...denial, Action: undefined, NotAction: 'S3:Get*' },
    ),
    'all actions but those of another service are denied': policy({
      ...denial,
      Action: undefined,
      NotAction: 'sqs:*',
    }),
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
    'old TLS is denied, and with it what has no version of it': policy({
      ...denial,
      Condition: { NumericLessThanIfExists: { 's3:TlsVersion': '1.2' } },
    }),
    'what has no version of TLS is denied': policy({
      ...denial,
      Condition: { Null: { 's3:TlsVersion': 'true' } },
    }),
    'everything is denied': policy({ ...denial, Condition: undefined }),
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
    'the denial is for services': {
      ...policy({ ...denial, Principal: { Service: '*' } }),
      message,
    },
    'the denial has no value': {
      ...policy({ ...denial, Condition: { Bool: { 'aws:SecureTransport': [] } } }),
      message,
    },
    'only what has an old version of TLS is denied': {
      ...policy({ ...denial, Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } }),
      message,
    },
    'two denials leave out one action': {
      ...policy(
        { ...denial, Action: 's3:Get*' },
        { ...denial, Action: undefined, NotAction: ['s3:Get*', 's3:PutObject'] },
      ),
      message,
    },
    'all but the objects are denied': {
      ...policy({ ...denial, Resource: undefined, NotResource: `${bucketArn}/*` }),
      message: 'No statement denies plain HTTP to its objects.',
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
