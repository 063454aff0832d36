import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { FleetData } from '../shapes.generated.ts';

/** An EC2 fleet that lasts: those of type instant are answered to nobody who does not know their id. */
export const fleet = defineResource<FleetData>({
  service: 'ec2',
  type: 'AWS::EC2::EC2Fleet',
  scope: 'regional',

  list: {
    operation: 'DescribeFleets',
    action: 'ec2:DescribeFleets',
    input: { MaxResults: 1000 },
    items: 'Fleets',
  },

  select: ({ FleetState }) =>
    !['deleted', 'deleted_running', 'deleted_terminating'].includes(
      answered(FleetState, 'FleetState'),
    ),

  identify: ({ FleetId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:fleet/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});
