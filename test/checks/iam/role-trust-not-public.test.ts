import { check } from '../../../functions/checks/iam/role-trust-not-public.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import { encoded } from '../../support/policies.ts';

const trusting = (Principal: object | string, Condition?: object) => ({
  item: {
    Path: '/',
    AssumeRolePolicyDocument: encoded({
      Sid: 'Trust',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal,
      ...(Condition && { Condition }),
    }),
  },
});
const message = 'Everybody may assume the role by statement Trust.';

describeCheck(check, {
  pass: {
    'it trusts a service': trusting({ Service: 'ec2.amazonaws.com' }),
    'it trusts an account': trusting({ AWS: 'arn:aws:iam::210987654321:root' }),
    'it trusts an identity provider': trusting({
      Federated: 'arn:aws-cn:iam::123456789012:saml-provider/Okta',
    }),
    'it trusts everybody of the organization': trusting('*', {
      StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
    }),
  },
  fail: {
    'it trusts everybody': { ...trusting('*'), message },
    'it trusts every account': { ...trusting({ AWS: ['*'] }), message },
    'only an external id holds strangers off': {
      ...trusting({ AWS: '*' }, { StringEquals: { 'sts:ExternalId': 'x' } }),
      message,
    },
  },
  errors: {
    'the policy cannot be read': {
      item: { Path: '/', AssumeRolePolicyDocument: '%' },
      message: /URI/,
    },
    'the answer holds no policy': {
      item: { Path: '/' },
      message: /without AssumeRolePolicyDocument/,
    },
  },
  skips: {
    'a service-linked role': {
      item: { ...trusting('*').item, Path: '/aws-service-role/ecs.amazonaws.com/' },
    },
  },
});
