import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { NetworkInterface } from '../shapes.generated.ts';

/** A network interface of the account that no service of AWS made and looks after. */
export const networkInterface = defineResource<NetworkInterface>({
  service: 'ec2',
  type: 'AWS::EC2::NetworkInterface',
  scope: 'regional',

  list: {
    operation: 'DescribeNetworkInterfaces',
    action: 'ec2:DescribeNetworkInterfaces',
    input: { MaxResults: 1000 },
    items: 'NetworkInterfaces',
  },

  select: ({ OwnerId, RequesterManaged }, { accountId }) =>
    answered(OwnerId, 'OwnerId') === accountId && !answered(RequesterManaged, 'RequesterManaged'),

  identify: ({ NetworkInterfaceId: id, TagSet }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:network-interface/${id}`,
    name: nameOf(id, TagSet),
    region,
  }),

  facts: {},
});
