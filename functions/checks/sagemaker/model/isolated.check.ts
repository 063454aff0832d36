import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { model } from './model.resource.ts';

export const check = defineCheck(model, {
  id: 'sagemaker-model-isolated',
  title: 'Models run without a network',
  severity: 'medium',
  category: 'security',
  why: 'Code that came with a model can send requests and answers anywhere, and use the credentials of its role.',
  fix: 'Create the model anew with network isolation; SageMaker still fetches its data and hands it its requests.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html',
  needs: ['DescribeModel'],

  evaluate({ facts }) {
    const isolated = facts.DescribeModel?.EnableNetworkIsolation;
    if (answered(isolated, 'EnableNetworkIsolation')) return pass();
    return fail('The model has no network isolation.');
  },
});
