import { check } from '../../../../functions/checks/sagemaker/endpoint-config/instances-redundant.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const on = (VariantName: string, InitialInstanceCount: number) => ({
  VariantName,
  InitialInstanceCount,
});
const serverless = {
  VariantName: 'light',
  ServerlessConfig: { MemorySizeInMB: 2048, MaxConcurrency: 5 },
};
const config = (ProductionVariants: readonly object[], more: object = {}) => ({
  facts: { DescribeEndpointConfig: { ProductionVariants, ...more } as never },
});

describeCheck(check, {
  pass: {
    'its variant has two instances': config([on('main', 2)]),
    'its variants have several, and one needs none': config([on('main', 3), serverless]),
  },
  fail: {
    'its variant has one': {
      ...config([on('main', 1)]),
      message: 'Variants on a single instance: main.',
    },
    'one of its variants has one': {
      ...config([on('main', 2), on('next', 1)]),
      message: 'Variants on a single instance: next.',
    },
  },
  none: {
    'it is serverless': config([serverless]),
    'its requests wait in a queue': config([on('main', 1)], {
      AsyncInferenceConfig: { OutputConfig: { S3OutputPath: 's3://example/' } },
    }),
  },
  errors: {
    'nobody says how many instances there are': {
      ...config([{ VariantName: 'main' }]),
      message: /without InitialInstanceCount/,
    },
    'there are no variants': {
      facts: { DescribeEndpointConfig: { EndpointConfigName: 'c' } as never },
      message: /without ProductionVariants/,
    },
  },
});
