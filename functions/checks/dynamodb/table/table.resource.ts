import { defineResource } from '../../../core/resource.ts';
import type { DescribeContinuousBackupsOutput, DescribeTableOutput } from '../shapes.generated.ts';

interface TableFacts {
  DescribeContinuousBackups: DescribeContinuousBackupsOutput;
  DescribeTable: DescribeTableOutput;
}

/** The item is the table's name. */
export const table = defineResource<string, TableFacts>({
  service: 'dynamodb',
  type: 'AWS::DynamoDB::Table',
  scope: 'regional',

  list: { operation: 'ListTables', action: 'dynamodb:ListTables', items: 'TableNames' },

  identify: (name, { partition, region, accountId }) => ({
    id: `arn:${partition}:dynamodb:${region}:${accountId}:table/${name}`,
    name,
    region,
  }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html',
    TableNotFoundException:
      'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html',
  },

  facts: {
    DescribeContinuousBackups: {
      action: 'dynamodb:DescribeContinuousBackups',
      input: (name) => ({ TableName: name }),
    },
    DescribeTable: {
      action: 'dynamodb:DescribeTable',
      input: (name) => ({ TableName: name }),
    },
  },
});
