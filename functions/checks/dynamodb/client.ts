import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new DynamoDBClient(config),
  lists: {
    ListTables: pages(ListTablesCommand, {
      input: 'ExclusiveStartTableName',
      output: 'LastEvaluatedTableName',
    }),
  },
  calls: {
    DescribeContinuousBackups: DescribeContinuousBackupsCommand,
    DescribeTable: DescribeTableCommand,
  },
});
