import { check } from '../../../functions/checks/s3/bucket-policy-accounts-trusted.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

const policy = (Principal: unknown, Effect = 'Allow') => ({
  facts: {
    GetBucketPolicy: {
      Policy: JSON.stringify({
        Statement: { Effect, Principal, Action: 's3:GetObject', Resource: '*' },
      }),
    },
  },
});

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
    'everybody is admitted, which other checks look for': policy('*'),
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
    'a canonical user is named': {
      ...policy({ CanonicalUser: '79a59df900b949e5' }),
      message: 'Admitted by the policy: 79a59df900b949e5.',
    },
  },
});
