import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { openBucket } from '../../../functions/data/bucket.ts';
import { openTable } from '../../../functions/data/table.ts';
import { as } from './aws.ts';

const stacks = inject('stacks');

function output(stack: string, name: string): string {
  const value = stacks[`roundsman-local-${stack}`]?.[name];
  if (!value) throw new Error(`The stack roundsman-local-${stack} has no output ${name}.`);
  return value;
}

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

const documents = DynamoDBDocumentClient.from(new DynamoDBClient(as()));

/** The platform's table and bucket, as the operator's root sees them. */
export const store = {
  table: openTable(deployed.tableName, { client: documents }),
  bucket: openBucket(deployed.bucketName, {
    client: new S3Client({ ...as(), forcePathStyle: true }),
  }),
};
