import { check } from '../../../../functions/checks/sagemaker/endpoint-config/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const on = (...types: readonly string[]) =>
  types.map((InstanceType) => ({ VariantName: 'main', InstanceType }));
const config = (ProductionVariants: readonly object[], more: object = {}) => ({
  facts: { DescribeEndpointConfig: { ProductionVariants, ...more } as never },
});
const serverless = { VariantName: 'light', ServerlessConfig: { MemorySizeInMB: 2048 } };
const pooled = (...types: readonly string[]) => ({
  VariantName: 'main',
  InstancePools: types.map((InstanceType, Priority) => ({ InstanceType, Priority })),
});
const message = 'The volumes have no KMS key of yours.';

describeCheck(check, {
  pass: { 'it has a key': config(on('ml.m5.large'), { KmsKeyId: 'key' }) },
  fail: {
    'it has none': { ...config(on('ml.m5.large')), message },
    'its key is empty': { ...config(on('ml.c6i.large'), { KmsKeyId: '' }), message },
    'one of its variants has a volume': { ...config([serverless, ...on('ml.m5.large')]), message },
    'it takes instances of several types': {
      ...config([pooled('ml.m5.large', 'ml.c6i.large')]),
      message,
    },
    'it is on inferentia': { ...config(on('ml.inf2.xlarge')), message },
  },
  none: {
    'it is serverless': config([serverless]),
    'its instances have disks of their own': config(on('ml.m5d.large')),
    'one of them has': config(on('ml.m5.large', 'ml.g4dn.xlarge')),
    'they are of a family with disks': config(on('ml.g5.xlarge')),
    'one of several types has': config([pooled('ml.m5.large', 'ml.g5.xlarge')]),
    'they are of the largest': config(on('ml.p4d.24xlarge')),
  },
  errors: {
    'an instance has no type': {
      ...config([{ VariantName: 'main' }]),
      message: /without InstanceType/,
    },
    'there are no variants': {
      facts: { DescribeEndpointConfig: { EndpointConfigName: 'c' } as never },
      message: /without ProductionVariants/,
    },
  },
});
