import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

interface Stack {
  readonly StackStatus: string;
  readonly EnableTerminationProtection: boolean;
  readonly output: string;
  /** Whether the stacks of the stack set are what it says. */
  readonly instances: 'CURRENT' | 'OUTDATED';
}

const stack = (place: Place, { output, instances, ...told }: Stack): readonly Said[] => [
  [
    'cloudformation:DescribeStacks',
    {
      Stacks: [
        {
          StackId: arn(place, 'cloudformation', 'stack/shop/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'),
          StackName: 'shop',
          CreationTime: inDays(-400),
          LastUpdatedTime: inDays(-3),
          ...told,
          Outputs: [{ OutputKey: 'DatabaseUrl', OutputValue: output }],
        },
      ],
    },
  ],
  [
    'cloudformation:ListStackSets',
    {
      Summaries: [{ StackSetName: 'guards', StackSetId: 'guards:0a1b2c3d', Status: 'ACTIVE' }],
    },
  ],
  [
    'cloudformation:ListStackInstances',
    {
      Summaries: [
        {
          StackSetId: 'guards:0a1b2c3d',
          Account: place.accountId,
          Region: place.region,
          Status: instances,
          StackInstanceStatus: {
            DetailedStatus: instances === 'CURRENT' ? 'SUCCEEDED' : 'FAILED',
          },
        },
      ],
    },
    { StackSetName: 'guards:0a1b2c3d' },
  ],
];

export const cloudFormation = toldAtHome({
  healthy: (place) =>
    stack(place, {
      StackStatus: 'UPDATE_COMPLETE',
      EnableTerminationProtection: true,
      output: 'postgres://shop.internal:5432/shop',
      instances: 'CURRENT',
    }),
  faulty: (place) =>
    stack(place, {
      StackStatus: 'UPDATE_ROLLBACK_IN_PROGRESS',
      EnableTerminationProtection: false,
      output: 'postgres://shop:Tr0ub4dor-and-3@shop.internal:5432/shop',
      instances: 'OUTDATED',
    }),
});
