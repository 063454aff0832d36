import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endpointConfig } from './endpoint-config.resource.ts';

export const check = defineCheck(endpointConfig, {
  id: 'sagemaker-endpoint-config-instances-redundant',
  title: 'Endpoints run on more than one instance',
  severity: 'medium',
  category: 'reliability',
  why: 'SageMaker spreads instances over Availability Zones; a single one is gone together with its zone.',
  fix: 'Give each production variant an initial instance count of two at least.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-best-practices.html',
  needs: ['DescribeEndpointConfig'],

  evaluate({ facts: { DescribeEndpointConfig: config } }) {
    const variants = answered(config?.ProductionVariants, 'ProductionVariants');
    // Requests of asynchronous endpoints wait in a queue, and serverless ones have no instances.
    const withInstances = config?.AsyncInferenceConfig
      ? []
      : variants.filter(({ ServerlessConfig }) => !ServerlessConfig);
    if (withInstances.length === 0) return noVerdict();
    const single = withInstances
      .filter((variant) => answered(variant.InitialInstanceCount, 'InitialInstanceCount') < 2)
      .map(({ VariantName }) => answered(VariantName, 'VariantName'));
    if (single.length === 0) return pass();
    return fail(`Variants on a single instance: ${single.join(', ')}.`);
  },
});
