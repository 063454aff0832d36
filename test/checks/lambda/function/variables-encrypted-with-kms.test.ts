import { check } from '../../../../functions/checks/lambda/function/variables-encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const Environment = { Variables: { LEVEL: 'info' } };

describeCheck(check, {
  pass: {
    'they have a key of their own': {
      item: { Environment, KMSKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/1' },
    },
  },
  fail: {
    'they have none': {
      item: { Environment },
      message: "The variables are encrypted with a key of Lambda's own.",
    },
  },
  skips: { 'a function without variables': { item: { FunctionName: 'f' } } },
});
