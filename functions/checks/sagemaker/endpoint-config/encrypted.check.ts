import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { ProductionVariant } from '../shapes.generated.ts';
import { endpointConfig } from './endpoint-config.resource.ts';
import { hasLocalStorage } from './local-storage.judgement.ts';

export const check = defineCheck(endpointConfig, {
  id: 'sagemaker-endpoint-config-encrypted',
  title: 'Volumes of endpoints are encrypted with a KMS key of yours',
  severity: 'medium',
  category: 'security',
  why: 'Without a key of your own account, no key policy guards the model on the volume and no key use is logged.',
  fix: 'Create an endpoint configuration with a KMS key, and update the endpoint to it.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html',
  needs: ['DescribeEndpointConfig'],

  evaluate({ facts: { DescribeEndpointConfig: config } }) {
    const variants = answered(config?.ProductionVariants, 'ProductionVariants');
    // Answered only where one was chosen.
    if (config?.KmsKeyId) return pass();
    const volumes = variants.filter(({ ServerlessConfig }) => !ServerlessConfig).flatMap(typesOf);
    // Disks of the instance itself are encrypted by hardware, and take no key.
    // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html
    if (volumes.length === 0 || volumes.some(hasLocalStorage)) return noVerdict();
    return fail('The volumes have no KMS key of yours.');
  },
});

// A variant has one type of instances, or several of which the endpoint takes what it gets:
// https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProductionVariant.html
const typesOf = ({ InstanceType, InstancePools: pools = [] }: ProductionVariant) =>
  pools.length === 0
    ? [answered(InstanceType, 'InstanceType')]
    : pools.map((pool) => answered(pool.InstanceType, 'InstanceType'));
