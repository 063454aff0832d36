import { check } from '../../../../functions/checks/glue/catalog/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const item = {
  DataCatalogEncryptionSettings: {
    EncryptionAtRest: { CatalogEncryptionMode: 'DISABLED' as const },
  },
};
const policy = (...Statement: object[]) => ({
  item,
  facts: { GetResourcePolicy: { PolicyInJson: JSON.stringify({ Statement }) } },
});
const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: '*',
  Action: 'glue:GetTables',
  Resource: '*',
};
const message = 'Everybody is admitted by the policy statements: open.';
const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'there is no policy': { item, facts: { GetResourcePolicy: undefined } },
    'an account is named': policy({
      ...everybody,
      Principal: { AWS: 'arn:aws-cn:iam::210987654321:root' },
    }),
  },
  fail: {
    ...strangers.fail,
    'everybody may read tables': { ...policy(everybody), message },
  },
  errors: {
    'the policy is no JSON': {
      item,
      facts: { GetResourcePolicy: { PolicyInJson: '{' } },
      message: /no JSON/,
    },
    'the policy is left out': {
      item,
      facts: { GetResourcePolicy: { PolicyHash: 'h' } },
      message: /without PolicyInJson/,
    },
  },
});
