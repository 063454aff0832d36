import { check } from '../../../../functions/checks/es/domain/not-public.check.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const off = { AdvancedSecurityOptions: { Enabled: false } };
const policy = (...Statement: object[]) => ({
  item: { ...searchDomain, ...off, AccessPolicies: JSON.stringify({ Statement }) },
});
const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: 'es:*',
  Resource: 'arn:aws-us-gov:es:us-gov-west-1:123456789012:domain/shop/*',
};
const message = "Everybody is admitted by the access policy's statements: open.";
const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'an account is named': policy({
      ...everybody,
      Principal: { AWS: 'arn:aws-us-gov:iam::210987654321:root' },
    }),
    'there is no policy': { item: { ...searchDomain, ...off, AccessPolicies: '' } },
    'the domain is in a VPC': {
      item: { ...policy(everybody).item, VPCOptions: { VPCId: 'vpc-1' } },
    },
    'fine-grained access control asks who it is': {
      item: { ...policy(everybody).item, AdvancedSecurityOptions: { Enabled: true } },
    },
  },
  fail: {
    ...strangers.fail,
    'everybody is admitted': { ...policy(everybody), message },
    'everybody may read': {
      ...policy({ ...everybody, Principal: '*', Action: 'es:ESHttpGet' }),
      message,
    },
    'fine-grained access control still admits who is nobody': {
      item: {
        ...policy(everybody).item,
        AdvancedSecurityOptions: { Enabled: true, AnonymousAuthEnabled: true },
      },
      message,
    },
    'Cognito guards the dashboards alone': {
      item: { ...policy(everybody).item, CognitoOptions: { Enabled: true } },
      message,
    },
  },
  errors: {
    'the policy cannot be read': {
      item: { ...searchDomain, ...off, AccessPolicies: '{' },
      message: /no JSON/,
    },
    'the policy is missing': {
      item: { ...searchDomain, ...off },
      message: /without AccessPolicies/,
    },
  },
});
