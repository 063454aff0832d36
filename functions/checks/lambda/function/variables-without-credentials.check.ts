import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { PermissionError, ServiceError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { credentialsIn } from '../../../core/judgement/credentials/embedded-credentials.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-variables-without-credentials',
  title: 'Functions keep no credentials in plain variables',
  severity: 'critical',
  category: 'security',
  why: 'Everybody who may list functions reads their variables, in the console, in deployment tools and in their logs.',
  fix: 'Change what was exposed, keep it in Secrets Manager or Parameter Store, and give the function its name instead.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  parameters: z.object({
    ignoredNames: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of variables that hold no credential, whatever they look like.'),
  }),
  // With a key of the customer's, only who may use the key reads the variables; without, all who
  // may list the function do, and KMSKeyArn is left out:
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
  appliesTo: ({ KMSKeyArn }) => KMSKeyArn === undefined,

  evaluate({ item: { Environment }, parameters: { ignoredNames }, scope: { region } }) {
    // A function without variables has no environment, as in the example of
    // https://docs.aws.amazon.com/cli/latest/reference/lambda/list-functions.html
    if (!Environment) return pass();
    if (Environment.Error) throw unreadable(Environment.Error, region);
    const variables = Object.entries(answered(Environment.Variables, 'Variables'));
    const names = credentialsIn(variables, ignoredNames);
    if (names.length === 0) return pass();
    return fail(`What looks like credentials is in: ${names.join(', ')}.`);
  },
});

/** Lambda lists a function whose variables it may not decrypt for us, and says so inside. */
function unreadable(
  { ErrorCode: awsCode = 'unknown' }: { readonly ErrorCode?: string | undefined },
  region: string,
) {
  const context = { service: 'lambda', operation: 'ListFunctions', region, awsCode };
  const message = `Lambda did not decrypt the variables: ${awsCode}.`;
  return awsCode.startsWith('AccessDenied')
    ? new PermissionError(message, context)
    : new ServiceError(message, context);
}
