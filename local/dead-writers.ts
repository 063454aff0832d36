import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import type { EmulatorControl } from './emulator/control/control.ts';

/**
 * Lets the markers expire of shards that ended with the emulators before. On AWS a Lambda function
 * outlives whoever deployed it, and is certainly gone only when its time is over; until then nobody
 * else may write the findings of its services.
 *
 * @param since When the emulators were started.
 */
export async function expireMarkers(
  { endpoint, region, accountId, root }: EmulatorControl,
  tableName: string,
  since: number,
): Promise<void> {
  const plain = new DynamoDBClient({ endpoint, region, credentials: root(accountId) });
  const client = DynamoDBDocumentClient.from(plain);
  const dead = {
    TableName: tableName,
    // Ids of executions begin with their time.
    FilterExpression: 'marker.executionId < :first AND marker.#until > :now',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':first': ulid(since), ':now': Date.now() },
  };
  for await (const { Items = [] } of paginateScan({ client }, dead)) {
    for (const { PK, SK, marker } of Items) {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { PK, SK },
          UpdateExpression: 'SET marker.#until = :now',
          ConditionExpression: 'marker.executionId = :holder',
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: { ':now': Date.now(), ':holder': marker.executionId },
        }),
      );
    }
  }
  plain.destroy();
}
