import {
  CreateTableCommand,
  DynamoDBClient,
  UpdateContinuousBackupsCommand,
} from '@aws-sdk/client-dynamodb';
import type { ServiceSample } from '../../places/place.ts';

const table = (TableName: string, secure: boolean) =>
  new CreateTableCommand({
    TableName,
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: secure,
    ...(secure && { SSESpecification: { Enabled: true, SSEType: 'KMS' } }),
  });

export const dynamoDb: ServiceSample = {
  async healthy({ settings }) {
    const client = new DynamoDBClient(settings);
    await client.send(table('orders', true));
    await client.send(
      new UpdateContinuousBackupsCommand({
        TableName: 'orders',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
  },

  async faulty({ settings }) {
    await new DynamoDBClient(settings).send(table('sessions', false));
  },
};
