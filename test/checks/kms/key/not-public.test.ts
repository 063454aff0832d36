import { check } from '../../../../functions/checks/kms/key/not-public.check.ts';
import type { KeyMetadata } from '../../../../functions/checks/kms/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { conditionsIn } from '../../../support/policies/policy-lines.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const item: KeyMetadata = { KeyId: 'k', KeyManager: 'CUSTOMER' };
const statement = { Sid: 'use', Effect: 'Allow', Action: 'kms:*', Resource: '*' };
const policy = (...statements: readonly object[]) => ({
  item,
  facts: {
    GetKeyPolicy: { Policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }) },
  },
});
const message = 'Everybody is admitted by the policy statements: use.';

const strangers = strangerExamples({ ...statement, Principal: '*' }, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'the account itself governs the key': policy({
      ...statement,
      Principal: { AWS: 'arn:aws-us-gov:iam::123456789012:root' },
    }),
    'everybody of the account may use it, as with default keys of a service': policy({
      ...statement,
      Principal: { AWS: '*' },
      Condition: {
        StringEquals: {
          'kms:CallerAccount': '123456789012',
          'kms:ViaService': 's3.us-east-1.amazonaws.com',
        },
      },
    }),
    'a service may use it': policy({
      ...statement,
      Principal: { Service: 'logs.us-east-1.amazonaws.com' },
    }),
    'everybody is denied something': policy({ ...statement, Effect: 'Deny', Principal: '*' }),
  },
  fail: {
    ...strangers.fail,
    'everybody may use it': { ...policy({ ...statement, Principal: '*' }), message },
    'the calling account is compared with itself': {
      ...policy({
        ...statement,
        Principal: { AWS: '*' },
        Condition: conditionsIn('StringEquals kms:CallerAccount {{aws:PrincipalAccount}}'),
      }),
      message,
    },
    'every account may use it': { ...policy({ ...statement, Principal: { AWS: '*' } }), message },
    'everybody may use it through a service': {
      ...policy({
        ...statement,
        Principal: { AWS: ['arn:aws:iam::123456789012:root', '*'] },
        Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
      }),
      message,
    },
  },
  errors: {
    'the policy cannot be read': {
      item,
      facts: { GetKeyPolicy: { Policy: '{}' } },
      message: /Statement/,
    },
    'the answer holds no policy': {
      item,
      facts: { GetKeyPolicy: {} },
      message: /without Policy/,
    },
  },
  skips: {
    'a key that AWS manages': { item: { ...item, KeyManager: 'AWS' } },
  },
});
