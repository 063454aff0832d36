import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { capacityProvider } from './capacity-provider.resource.ts';

export const check = defineCheck(capacityProvider, {
  id: 'lambda-capacity-provider-active',
  title: 'Capacity providers are active',
  severity: 'high',
  category: 'health',
  why: 'The functions of a capacity provider that failed have no instances to run on.',
  fix: 'Look at its role, subnets and security groups and at the quota for vCPUs, then make it anew.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-capacity-providers.html',

  evaluate({ item }) {
    const state = answered(item.State, 'State');
    if (state === 'Active') return pass();
    if (state === 'Failed') return fail('The capacity provider is in the state Failed.');
    if (state === 'Pending') return noVerdict();
    throw new IncompleteAnswerError(`Lambda answered the state ${state} of a capacity provider.`);
  },
});
