import { defineCheck, fail, pass } from '../../../core/check.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-variables-encrypted-with-kms',
  title: "Variables of functions are encrypted with a key of the customer's",
  severity: 'low',
  category: 'security',
  why: "With the key of Lambda's own, everybody who may describe the function reads its variables.",
  fix: 'Set a KMS key for the environment of the function, and let its role and those who change it use the key.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  // A function without variables has no environment.
  appliesTo: ({ Environment }) => Environment !== undefined,

  // Without a key of the customer's it is left out:
  // https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html
  evaluate: ({ item: { KMSKeyArn } }) =>
    KMSKeyArn ? pass() : fail("The variables are encrypted with a key of Lambda's own."),
});
