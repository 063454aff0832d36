import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { openBucket } from '../../../functions/data/store/bucket.ts';
import { openTable } from '../../../functions/data/store/open-table.ts';
import type { Item } from '../../../functions/data/store/table.ts';
import { outputOf } from '../../../local/deploy.ts';
import { as } from './aws.ts';

const stacks = inject('stacks');

/** An output of a stack that is deployed. */
export const output = (stack: string, name: string): string =>
  outputOf({ assembly: { stage: 'local' }, stacks }, stack, name);

/** What is deployed, by its names. */
export const deployed = {
  tableName: output('data', 'TableName'),
  bucketName: output('data', 'EvidenceBucketName'),
  dataRoleArn: output('data', 'DataRoleArn'),
  stateMachineArn: output('run', 'StateMachineArn'),
  failureTopicArn: output('run', 'FailureTopicArn'),
  scheduleGroupName: output('run', 'ScheduleGroupName'),
  schedulerRoleArn: output('run', 'SchedulerRoleArn'),
  scheduleDeadLetterQueueArn: output('run', 'ScheduleDeadLetterQueueArn'),
} as const;

export const functionName = (name: string) => `roundsman-local-${name}`;

const lambda = new LambdaClient(as());

/** Runs a function to its end. Throws what it throws. */
export async function invoke(name: string, event: object) {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: functionName(name), Payload: JSON.stringify(event) }),
  );
  const answer = Buffer.from(Payload ?? []).toString();
  if (FunctionError) throw new Error(`${name} failed: ${answer}`);
  return JSON.parse(answer);
}

const documents = DynamoDBDocumentClient.from(new DynamoDBClient(as()));

/** A table of the operator's, as the root sees it. */
export const tableNamed = (name: string) => openTable(name, { client: documents });

/** The platform's table and bucket, as the operator's root sees them. */
export const store = {
  table: tableNamed(deployed.tableName),
  bucket: openBucket(deployed.bucketName, {
    client: new S3Client({ ...as(), forcePathStyle: true }),
  }),
};

/** Everything that the table holds of a tenant, as it stands, by key. @param TableName @default the stack's own */
export async function itemsOf(
  tenantId: string,
  TableName: string = deployed.tableName,
): Promise<readonly Item[]> {
  const scan = {
    TableName,
    ConsistentRead: true,
    FilterExpression: 'PK = :own OR begins_with(PK, :below)',
    ExpressionAttributeValues: { ':own': `T#${tenantId}`, ':below': `T#${tenantId}#` },
  };
  const pages = await Array.fromAsync(paginateScan({ client: documents }, scan));
  return pages
    .flatMap(({ Items = [] }) => Items)
    .sort((a, b) => `${a.PK} ${a.SK}`.localeCompare(`${b.PK} ${b.SK}`));
}
