import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Endpoint } from '../shapes.generated.ts';

/** What a task reads from or writes to. What a zero-ETL integration made is AWS's to change. */
export const endpoint = defineResource<Endpoint>({
  service: 'dms',
  type: 'AWS::DMS::Endpoint',
  scope: 'regional',

  list: {
    operation: 'DescribeEndpoints',
    action: 'dms:DescribeEndpoints',
    input: { MaxRecords: 100 },
    items: 'Endpoints',
  },

  // https://docs.aws.amazon.com/dms/latest/APIReference/API_Endpoint.html
  select: ({ IsReadOnly, Status }) =>
    IsReadOnly !== true && answered(Status, 'Status') !== 'deleting',

  identify: ({ EndpointArn, EndpointIdentifier }, { region }) => ({
    id: EndpointArn,
    name: EndpointIdentifier,
    region,
  }),

  facts: {},
});
