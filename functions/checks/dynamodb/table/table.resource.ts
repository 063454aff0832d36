import { backedUpKey } from '../../../core/judgement/backups.ts';
import { defineResource } from '../../../core/resource.ts';
import { protectedResource } from '../../backup/protected-resource/protected-resource.resource.ts';
import type { ProtectedResource } from '../../backup/shapes.generated.ts';
import type { DescribeContinuousBackupsOutput, DescribeTableOutput } from '../shapes.generated.ts';

interface TableFacts {
  DescribeContinuousBackups: DescribeContinuousBackupsOutput;
  DescribeTable: DescribeTableOutput;
}

/** The item is the table's name. */
export const table = defineResource<string, TableFacts, { backups: ProtectedResource }>({
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

  related: {
    backups: {
      resource: protectedResource,
      keys: (name) => [`dynamodb:table/${name}`],
      otherKeys: ({ ResourceArn }: ProtectedResource) => [backedUpKey(ResourceArn)],
    },
  },
});
