import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { ClientVpnEndpoint } from '../shapes.generated.ts';

/** An endpoint that people connect to from their computers. */
export const clientVpnEndpoint = defineResource<ClientVpnEndpoint>({
  service: 'ec2',
  type: 'AWS::EC2::ClientVpnEndpoint',
  scope: 'regional',

  list: {
    operation: 'DescribeClientVpnEndpoints',
    action: 'ec2:DescribeClientVpnEndpoints',
    input: { MaxResults: 1000 },
    items: 'ClientVpnEndpoints',
  },

  select: ({ Status }) => !['deleting', 'deleted'].includes(answered(Status?.Code, 'Status')),

  identify: ({ ClientVpnEndpointId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:client-vpn-endpoint/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
