import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { VirtualInterface, VirtualInterfaces } from '../shapes.generated.ts';

/** A virtual interface of the account. One that was deleted is still answered for a quarter of an hour. */
export const virtualInterface = defineResource<VirtualInterface>({
  service: 'directconnect',
  type: 'AWS::DirectConnect::VirtualInterface',
  scope: 'regional',

  list: {
    operation: 'DescribeVirtualInterfaces',
    action: 'directconnect:DescribeVirtualInterfaces',
    input: { maxResults: 100 },
    items: ({ virtualInterfaces }: VirtualInterfaces) => virtualInterfaces?.map(withoutKeys),
  },

  select: ({ ownerAccount, virtualInterfaceState }, { accountId }) =>
    answered(ownerAccount, 'ownerAccount') === accountId &&
    !['deleting', 'deleted', 'rejected'].includes(
      answered(virtualInterfaceState, 'virtualInterfaceState'),
    ),

  identify: ({ virtualInterfaceId: id, virtualInterfaceName }, scope) => ({
    id: id && `arn:${scope.partition}:directconnect:${scope.region}:${scope.accountId}:dxvif/${id}`,
    name: virtualInterfaceName || id,
    region: scope.region,
  }),

  facts: {},
});

/** AWS answers the keys of the BGP sessions, too, also within the configuration of the router; they are not kept. */
function withoutKeys({ bgpPeers, ...found }: VirtualInterface): VirtualInterface {
  return {
    ...found,
    authKey: undefined,
    customerRouterConfig: undefined,
    ...(bgpPeers && { bgpPeers: bgpPeers.map((peer) => ({ ...peer, authKey: undefined })) }),
  };
}
