import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { Host } from '../shapes.generated.ts';

/** A dedicated host of the account. One that is shared with it is judged where it belongs. */
export const dedicatedHost = defineResource<Host>({
  service: 'ec2',
  type: 'AWS::EC2::Host',
  scope: 'regional',

  list: {
    operation: 'DescribeHosts',
    action: 'ec2:DescribeHosts',
    input: { MaxResults: 500 },
    items: 'Hosts',
  },

  select: ({ OwnerId, State }, { accountId }) =>
    answered(OwnerId, 'OwnerId') === accountId &&
    !['released', 'released-permanent-failure'].includes(answered(State, 'State')),

  identify: ({ HostId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:dedicated-host/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
