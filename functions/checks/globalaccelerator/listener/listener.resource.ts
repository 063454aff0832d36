import { defineResource } from '../../../core/resource.ts';
import { accelerator } from '../accelerator/accelerator.resource.ts';
import type { Accelerator, Listener } from '../shapes.generated.ts';

/** What an accelerator listens to. */
export const listener = defineResource<Listener>({
  service: 'globalaccelerator',
  type: 'AWS::GlobalAccelerator::Listener',
  scope: 'global',
  askedIn: { aws: 'us-west-2' },

  parent: accelerator,
  list: {
    operation: 'ListListeners',
    action: 'globalaccelerator:ListListeners',
    input: ({ AcceleratorArn }: Accelerator) => ({ AcceleratorArn, MaxResults: 100 }),
    items: 'Listeners',
  },

  identify: ({ ListenerArn }) => ({ id: ListenerArn, name: ListenerArn, region: 'global' }),

  goneOn: {
    ListenerNotFoundException:
      'https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListEndpointGroups.html',
  },

  facts: {},
});
