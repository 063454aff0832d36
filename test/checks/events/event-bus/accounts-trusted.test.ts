import { check } from '../../../../functions/checks/events/event-bus/accounts-trusted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const policy = (Principal: unknown, Condition?: object, Effect = 'Allow') => ({
  item: {
    Policy: JSON.stringify({
      Statement: { Effect, Principal, Action: 'events:PutEvents', Resource: '*', Condition },
    }),
  },
});
const ofOrganization = { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } };
const partner = 'arn:aws-us-gov:iam::210987654321:root';

describeCheck(check, {
  pass: {
    'the bus has no policy': { item: { Name: 'default' } },
    'its own account is named': policy({ AWS: '123456789012' }),
    'everybody may send, which another check looks for': policy('*'),
    'a service of AWS is named': policy({ Service: 's3.amazonaws.com' }),
    'another account is denied': policy({ AWS: partner }, undefined, 'Deny'),
    'the tenant trusts the account': {
      ...policy({ AWS: partner }),
      parameters: { trustedAccounts: ['210987654321'] },
    },
    'the tenant trusts the organization': {
      ...policy('*', ofOrganization),
      parameters: { trustedAccounts: ['o-1234567890'] },
    },
  },
  fail: {
    'another account is named, once by its root and once by its id': {
      ...policy({ AWS: [partner, '210987654321'] }),
      message: 'Admitted by the policy: 210987654321.',
    },
    'an organization is admitted, which need not be its own': {
      ...policy('*', ofOrganization),
      message: 'Admitted by the policy: o-1234567890.',
    },
  },
  errors: { 'the policy is no JSON': { item: { Policy: '{' }, message: /no JSON/ } },
});
