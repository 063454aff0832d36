import { check } from '../../../../functions/checks/events/event-bus/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const policy = (...Statement: object[]) => ({ item: { Policy: JSON.stringify({ Statement }) } });

const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: '*',
  Action: 'events:PutEvents',
  Resource: '*',
};
const message = 'Everybody is admitted by the policy statements: open.';
const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'the bus has no policy': { item: { Name: 'default' } },
    'the policy is empty': { item: { Policy: '' } },
    'an account is named': policy({
      ...everybody,
      Principal: { AWS: 'arn:aws-cn:iam::210987654321:root' },
    }),
    'everybody of an organization may send': policy({
      ...everybody,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } },
    }),
  },
  fail: {
    ...strangers.fail,
    'everybody may send': { ...policy(everybody), message },
    'everybody may make rules': { ...policy({ ...everybody, Action: 'events:PutRule' }), message },
  },
  errors: { 'the policy is no JSON': { item: { Policy: '{' }, message: /no JSON/ } },
  skips: {
    'a bus that a service of AWS made': {
      item: { ...policy(everybody).item, ManagedBy: 'partner.amazonaws.com' },
    },
  },
});
