import { defineResource } from '../../../core/resource.ts';
import { listener } from '../listener/listener.resource.ts';
import type { EndpointGroup, Listener } from '../shapes.generated.ts';

/** The endpoints of a listener in one region. */
export const endpointGroup = defineResource<EndpointGroup>({
  service: 'globalaccelerator',
  type: 'AWS::GlobalAccelerator::EndpointGroup',
  scope: 'global',
  askedIn: { aws: 'us-west-2' },

  parent: listener,
  list: {
    operation: 'ListEndpointGroups',
    action: 'globalaccelerator:ListEndpointGroups',
    input: ({ ListenerArn }: Listener) => ({ ListenerArn, MaxResults: 100 }),
    items: 'EndpointGroups',
  },

  identify: ({ EndpointGroupArn, EndpointGroupRegion }) => ({
    id: EndpointGroupArn,
    name: EndpointGroupRegion,
    region: 'global',
  }),

  facts: {},
});
