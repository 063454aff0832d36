import { answered } from '../../../core/judgement/answer.ts';
import type { AutoScalingGroupConfiguration } from '../shapes.generated.ts';

/**
 * What a group runs, in words. A group of several types has no instance type, but a list of them:
 * https://docs.aws.amazon.com/compute-optimizer/latest/APIReference/API_AutoScalingGroupConfiguration.html
 */
export function sizeOf(configuration: AutoScalingGroupConfiguration | undefined): string {
  const { instanceType, mixedInstanceTypes, minSize, maxSize } = answered(
    configuration,
    'a configuration',
  );
  const types = instanceType ?? answered(mixedInstanceTypes, 'mixedInstanceTypes').join(' and ');
  return `${answered(minSize, 'minSize')} to ${answered(maxSize, 'maxSize')} of ${types}`;
}
