import { check } from '../../../../functions/checks/s3/bucket/policy-accounts-trusted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { conditionsIn } from '../../../support/policies/policy-lines.ts';

const policy = (
  Principal: unknown,
  Effect = 'Allow',
  conditions = '',
  Action = 's3:GetObject',
) => ({
  facts: {
    GetBucketPolicy: {
      Policy: JSON.stringify({
        Statement: {
          Effect,
          Principal,
          Action,
          Resource: '*',
          Condition: conditionsIn(conditions),
        },
      }),
    },
  },
});

const under = (conditions: string) => policy('*', 'Allow', conditions, 's3:PutObject');
const partner = 'arn:aws-us-gov:iam::210987654321:role/reader';

describeCheck(check, {
  pass: {
    'there is no policy': { facts: { GetBucketPolicy: undefined } },
    'its own account is named': policy({ AWS: ['arn:aws:iam::123456789012:role/app'] }),
    'a service of AWS is named': policy({ Service: 'cloudtrail.amazonaws.com' }),
    'CloudFront is named': policy({
      AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1',
    }),
    'a role was deleted': policy({ AWS: 'AROAEXAMPLEEXAMPLE123' }),
    'everybody may read, which other checks look for': policy('*'),
    'everybody of its own account is admitted': under(
      'StringEquals aws:PrincipalAccount 123456789012',
    ),
    'everybody through one endpoint is admitted': under('StringEquals aws:SourceVpce vpce-1'),
    'everybody of an organization that the tenant trusts is admitted': {
      ...under('StringEquals aws:PrincipalOrgID o-1234567890'),
      parameters: { trustedAccounts: ['o-1234567890'] },
    },
    'one of several conditions holds everybody to its own account': under(
      'StringEquals aws:PrincipalAccount 123456789012; StringEquals aws:PrincipalOrgID o-1234567890',
    ),
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    'load balancers deliver logs': policy({ AWS: 'arn:aws:iam::156460612806:root' }),
    'CloudTrail delivers logs by an account': policy({ AWS: ['arn:aws:iam::859597730677:root'] }),
    'Redshift delivers logs by a user': policy({ AWS: 'arn:aws:iam::193672423079:user/logs' }),
    'everybody is denied to change the policy': policy('*', 'Deny', '', 's3:PutBucketPolicy'),
    'another account is denied': policy({ AWS: partner }, 'Deny'),
    'the tenant trusts the account': {
      ...policy({ AWS: partner }),
      parameters: { trustedAccounts: ['210987654321'] },
    },
  },
  fail: {
    'another account is named, once by its role and once by its id': {
      ...policy({ AWS: [partner, '210987654321'] }),
      message: 'Admitted by the policy: 210987654321.',
    },
    'everybody of another account is admitted': {
      ...under('StringEquals aws:PrincipalAccount 999999999999'),
      message: 'Admitted by the policy: 999999999999.',
    },
    'everybody of an organization is admitted, which need not be its own': {
      ...under('StringEquals aws:PrincipalOrgID o-1234567890'),
      message: 'Admitted by the policy: o-1234567890.',
    },
    'roles of another account are admitted': {
      ...under('ArnLike aws:PrincipalArn arn:aws:iam::999999999999:role/*'),
      message: 'Admitted by the policy: 999999999999.',
    },
    'a branch of an organization is admitted': {
      ...under('ForAnyValue:StringLike aws:PrincipalOrgPaths o-1234567890/r-ab12/*'),
      message: 'Admitted by the policy: o-1234567890.',
    },
    'a topic of another account is admitted': {
      ...under('ArnLike aws:SourceArn arn:aws:sns:*:999999999999:t'),
      message: 'Admitted by the policy: 999999999999.',
    },
    'another account is among its own': {
      ...under('StringEquals aws:PrincipalAccount 123456789012 & 999999999999'),
      message: 'Admitted by the policy: 999999999999.',
    },
    // https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6
    'everybody may delete the policy': {
      ...policy({ AWS: '*' }, 'Allow', '', 's3:DeleteBucketPolicy'),
      message: 'Admitted by the policy: everybody.',
    },
    'a canonical user is named': {
      ...policy({ CanonicalUser: '79a59df900b949e5' }),
      message: 'Admitted by the policy: 79a59df900b949e5.',
    },
  },
});
