import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { type Statement, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

/**
 * Services that invoke functions without waiting for them, some under a name with their region.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html
 */
const asynchronous =
  /^(cloudformation|codecommit|config|events|iot|lambda\.alarms\.cloudwatch|logs|s3|scheduler|ses|sns)\.([a-z0-9-]+\.)?amazonaws\.com(\.cn)?$/;

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-failed-events-kept',
  title: 'Functions that services invoke asynchronously keep failed events',
  severity: 'medium',
  category: 'reliability',
  why: 'An event that failed three times is dropped, and nobody learns of it.',
  fix: 'Give the function a destination for failures or a dead-letter queue, and an alarm on it.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  needs: ['GetPolicy', 'ListFunctionEventInvokeConfigs'],

  evaluate({ item, facts }) {
    const policy = facts.GetPolicy && answered(facts.GetPolicy.Policy, 'Policy');
    const invokers = policy ? asynchronousInvokers(statementsOf(policy)) : [];
    const configs = answered(
      facts.ListFunctionEventInvokeConfigs?.FunctionEventInvokeConfigs,
      'FunctionEventInvokeConfigs',
    );
    const kept =
      item.DeadLetterConfig?.TargetArn ??
      configs.find(({ DestinationConfig }) => DestinationConfig?.OnFailure?.Destination);
    if (kept) return pass();
    if (invokers.length > 0) return fail(`Failed events are dropped, of: ${invokers.join(', ')}.`);
    // The policy does not tell who else invokes it: EventBridge Scheduler and Pipes do so with a role
    // of their own, the one always asynchronously, the other on request, and so may any identity.
    // https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html
    // https://docs.aws.amazon.com/eventbridge/latest/pipes-reference/API_PipeTargetLambdaFunctionParameters.html
    return noVerdict();
  },
});

function asynchronousInvokers(statements: readonly Statement[]): readonly string[] {
  const services = statements
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Principal: named }) => (typeof named === 'object' ? (named.Service ?? []) : []));
  return [...new Set(services.filter((service) => asynchronous.test(service)))];
}
