import { defineResource } from '../../../core/resource.ts';
import type { Accelerator, DescribeAcceleratorAttributesResponse } from '../shapes.generated.ts';

export interface AcceleratorFacts {
  DescribeAcceleratorAttributes: DescribeAcceleratorAttributesResponse;
}

/** A standard accelerator. */
export const accelerator = defineResource<Accelerator, AcceleratorFacts>({
  service: 'globalaccelerator',
  type: 'AWS::GlobalAccelerator::Accelerator',
  scope: 'global',
  // https://docs.aws.amazon.com/general/latest/gr/global_accelerator.html
  askedIn: { aws: 'us-west-2' },

  list: {
    operation: 'ListAccelerators',
    action: 'globalaccelerator:ListAccelerators',
    input: { MaxResults: 100 },
    items: 'Accelerators',
  },

  identify: ({ AcceleratorArn, Name }) => ({ id: AcceleratorArn, name: Name, region: 'global' }),

  goneOn: {
    AcceleratorNotFoundException:
      'https://docs.aws.amazon.com/global-accelerator/latest/api/API_DescribeAcceleratorAttributes.html',
  },

  facts: {
    DescribeAcceleratorAttributes: {
      action: 'globalaccelerator:DescribeAcceleratorAttributes',
      input: ({ AcceleratorArn }) => ({ AcceleratorArn }),
      // Of one that never had a flow log there is nothing to say.
      mayBeEmpty:
        'https://docs.aws.amazon.com/global-accelerator/latest/api/API_AcceleratorAttributes.html',
    },
  },
});
