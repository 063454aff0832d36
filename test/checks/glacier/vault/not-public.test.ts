import { check } from '../../../../functions/checks/glacier/vault/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const item = { VaultName: 'v' };
const answer = (policy: string) => ({ policy: { Policy: policy } });
const policy = (...Statement: object[]) => ({
  item,
  facts: { GetVaultAccessPolicy: answer(JSON.stringify({ Statement })) },
});
const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: '*',
  Action: 'glacier:InitiateJob',
  Resource: '*',
};
const message = 'Everybody is admitted by the policy statements: open.';
const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'there is no policy': { item, facts: { GetVaultAccessPolicy: undefined } },
    'the policy has no statement': policy(),
    'one account may': policy({
      ...everybody,
      Principal: { AWS: 'arn:aws-cn:iam::123456789012:root' },
    }),
  },
  fail: {
    ...strangers.fail,
    'everybody may': { ...policy(everybody), message },
  },
  errors: {
    'the policy cannot be read': {
      item,
      facts: { GetVaultAccessPolicy: answer('{') },
      message: /is no JSON/,
    },
  },
});
