import { check } from '../../../../functions/checks/ec2/vpc-endpoint/accounts-trusted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const supported = { VpcEndpointPolicySupported: true };
const everything = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const of = (...statements: object[]) => ({
  item: {
    OwnerId: '123456789012',
    State: 'Available' as const,
    PolicyDocument: JSON.stringify({ Statement: statements }),
  },
  related: { services: [supported] },
});
const when = (operator: string, key: string, value: string | string[]) => ({
  ...everything,
  Condition: { [operator]: { [key]: value } },
});
const message = (who: string) => `Admitted to whatever resource by the policy: ${who}.`;

describeCheck(check, {
  pass: {
    'callers have to be of the account': of(
      when('StringEquals', 'aws:PrincipalAccount', '123456789012'),
    ),
    'it names the account': of({ ...everything, Principal: { AWS: '123456789012' } }),
    'it names a role of the account': of({
      ...everything,
      Principal: { AWS: 'arn:aws:iam::123456789012:role/app' },
    }),
    'a gateway endpoint holds the caller to a role': of(
      when('StringEquals', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:role/app'),
    ),
    'the organization is trusted': {
      ...of(when('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')),
      parameters: { trustedAccounts: ['o-a1b2c3d4e5'] },
    },
    'everybody reaches one bucket': of({
      ...everything,
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::our-bucket', 'arn:aws:s3:::our-bucket/*'],
    }),
    'everybody reaches the queues of one account': of({
      ...everything,
      Resource: 'arn:aws:sqs:*:123456789012:*',
    }),
    'everybody reaches resources of the organization': of(
      when('StringEquals', 'aws:ResourceOrgID', 'o-a1b2c3d4e5'),
    ),
    'everybody reaches resources below one unit': of(
      when('ForAnyValue:StringLike', 'aws:ResourceOrgPaths', 'o-a1b2c3d4e5/r-ab12/*'),
    ),
    'a denial keeps strangers out': of(everything, {
      ...when('StringNotEquals', 'aws:PrincipalAccount', '123456789012'),
      Effect: 'Deny',
    }),
    'what is not of the organization is denied': of(everything, {
      ...when('StringNotEquals', 'aws:ResourceOrgID', 'o-a1b2c3d4e5'),
      Effect: 'Deny',
    }),
    'in another partition it names a bucket': {
      ...of({ ...everything, Resource: 'arn:aws-cn:s3:::our-bucket/*' }),
      scope: { partition: 'aws-cn' },
    },
    'it permits nothing': of({ ...everything, Effect: 'Deny' }),
  },
  fail: {
    'it is as AWS makes it': { ...of(everything), message: message('everybody') },
    'everybody reaches every bucket': {
      ...of({ ...everything, Resource: 'arn:aws:s3:::*' }),
      message: message('everybody'),
    },
    'everybody reaches all but one bucket': {
      ...of({ ...everything, Resource: undefined, NotResource: 'arn:aws:s3:::our-bucket' }),
      message: message('everybody'),
    },
    'everybody reaches the queues of every account': {
      ...of({ ...everything, Resource: 'arn:aws:sqs:eu-west-1:*:jobs' }),
      message: message('everybody'),
    },
    'the owner of the resource need not be known': {
      ...of(when('StringEqualsIfExists', 'aws:ResourceOrgID', 'o-a1b2c3d4e5')),
      message: message('everybody'),
    },
    'the resource is of whoever calls': {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of AWS's policies.
      ...of(when('StringEquals', 'aws:ResourceAccount', '${aws:PrincipalAccount}')),
      message: message('everybody'),
    },
    'some of what is not of the organization is denied': {
      ...of(everything, {
        ...when('StringNotEquals', 'aws:ResourceOrgID', 'o-a1b2c3d4e5'),
        Effect: 'Deny',
        Action: 's3:PutObject',
      }),
      message: message('everybody'),
    },
    'it names another account, which owns what it likes': {
      ...of({ ...everything, Principal: { AWS: ['123456789012', '999999999999'] } }),
      message: message('999999999999'),
    },
    'the organization is not trusted': {
      ...of(when('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')),
      message: message('o-a1b2c3d4e5'),
    },
  },
  none: {
    'its service knows no policies': {
      ...of(everything),
      related: { services: [{ VpcEndpointPolicySupported: false }] },
    },
    'its service is not listed': { ...of(everything), related: { services: [] } },
  },
  errors: {
    'the policy was left out': {
      item: { OwnerId: '123456789012', State: 'Available' },
      related: { services: [supported] },
      message: /without PolicyDocument/,
    },
    'the policy cannot be read': {
      item: { OwnerId: '123456789012', State: 'Available', PolicyDocument: '{' },
      related: { services: [supported] },
      message: /policy/,
    },
  },
  skips: {
    'one that waits': { item: { ...of(everything).item, State: 'PendingAcceptance' } },
    'one that a service made': { item: { ...of(everything).item, RequesterManaged: true } },
  },
});
