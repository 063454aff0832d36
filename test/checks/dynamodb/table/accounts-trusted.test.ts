import { check } from '../../../../functions/checks/dynamodb/table/accounts-trusted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

import { conditionsIn } from '../../../support/policies/policy-lines.ts';

const policy = (Principal: unknown, Effect = 'Allow', conditions = '') => ({
  facts: {
    GetResourcePolicy: {
      Policy: JSON.stringify({
        Statement: {
          Effect,
          Principal,
          Action: 'dynamodb:GetItem',
          Resource: 'arn:aws-us-gov:dynamodb:us-gov-west-1:123456789012:table/orders',
          Condition: conditionsIn(conditions),
        },
      }),
    },
  },
});
const partner = 'arn:aws-us-gov:iam::210987654321:role/reader';

describeCheck(check, {
  pass: {
    'there is no policy': { facts: { GetResourcePolicy: undefined } },
    'its own account is named': policy({ AWS: 'arn:aws-us-gov:iam::123456789012:role/app' }),
    'a service of AWS is named': policy({ Service: 'redshift.amazonaws.com' }),
    'another account is denied': policy({ AWS: partner }, 'Deny'),
    'the tenant trusts the account': {
      ...policy({ AWS: partner }),
      parameters: { trustedAccounts: ['210987654321'] },
    },
    'the tenant trusts its organization': {
      ...policy('*', 'Allow', 'StringEquals aws:PrincipalOrgID o-1234567890'),
      parameters: { trustedAccounts: ['o-1234567890'] },
    },
  },
  fail: {
    'another account is named': {
      ...policy({ AWS: [partner, '210987654321'] }),
      message: 'Admitted by the policy: 210987654321.',
    },
    'everybody of another account is admitted': {
      ...policy('*', 'Allow', 'StringEquals aws:PrincipalAccount 999999999999'),
      message: 'Admitted by the policy: 999999999999.',
    },
  },
  errors: {
    'the policy cannot be read': {
      facts: { GetResourcePolicy: { Policy: '{' } },
      message: /no JSON/,
    },
  },
});
