import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { CapacityReservation } from '../shapes.generated.ts';

/** A capacity reservation of the account. One that is shared with it is judged where it belongs. */
export const capacityReservation = defineResource<CapacityReservation>({
  service: 'ec2',
  type: 'AWS::EC2::CapacityReservation',
  scope: 'regional',

  list: {
    operation: 'DescribeCapacityReservations',
    action: 'ec2:DescribeCapacityReservations',
    input: { MaxResults: 1000 },
    items: 'CapacityReservations',
  },

  select: ({ OwnerId, State }, { accountId }) =>
    answered(OwnerId, 'OwnerId') === accountId &&
    !['expired', 'cancelled', 'cancelling'].includes(answered(State, 'State')),

  identify: ({ CapacityReservationArn, CapacityReservationId, Tags }, { region }) => ({
    id: CapacityReservationArn,
    name: nameOf(CapacityReservationId, Tags),
    region,
  }),

  facts: {},
});
