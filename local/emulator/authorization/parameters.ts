import * as z from 'zod';
import type { AwsRequest } from '../wire/request.ts';

// What requests name that IAM looks at. A request of another form is one that the emulator does not know.

const Attribute = z.record(z.string(), z.unknown());
const Item = z.record(z.string(), Attribute);
/** An item of DynamoDB, or its key, as the wire has it: `{ PK: { S: 'a' } }`. */
export type Item = z.infer<typeof Item>;

const ReadOfTable = z.object({ Keys: z.array(Item) });
const WritesOfTable = z.array(
  z.object({
    PutRequest: z.object({ Item }).optional(),
    DeleteRequest: z.object({ Key: Item }).optional(),
  }),
);
const TransactPart = z.object({
  TableName: z.string(),
  Item: Item.optional(),
  Key: Item.optional(),
});

const TableParameters = z.object({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  StreamArn: z.string().optional(),
  Key: Item.optional(),
  Item: Item.optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: Item.optional(),
  RequestItems: z.record(z.string(), z.union([ReadOfTable, WritesOfTable])).optional(),
  TransactItems: z.array(z.record(z.string(), TransactPart)).optional(),
});
export type TableParameters = z.infer<typeof TableParameters>;

/** What a request to DynamoDB says of tables, indexes and keys. */
export const tableParameters = ({ parameters }: Pick<AwsRequest, 'parameters'>): TableParameters =>
  TableParameters.parse(parameters);

/** The tables that a request to DynamoDB names, each once. */
export function tablesIn({ TableName, RequestItems, TransactItems }: TableParameters) {
  const one = TableName ? [TableName] : [];
  const batch = Object.keys(RequestItems ?? {});
  const transaction = (TransactItems ?? []).flatMap((item) =>
    Object.values(item).map((part) => part.TableName),
  );
  return [...new Set([...one, ...batch, ...transaction])];
}

const Event = z.object({
  EventBusName: z.string().optional(),
  Source: z.string().optional(),
  DetailType: z.string().optional(),
});

/** The events that a request puts onto a bus; other requests to EventBridge put none. */
export const eventsIn = ({ parameters }: AwsRequest) =>
  z.array(Event).optional().parse(parameters.Entries) ?? [];

/** The encryption context of a request to KMS, which may have none. */
export const encryptionContextOf = ({ parameters }: AwsRequest) =>
  z.record(z.string(), z.string()).optional().parse(parameters.EncryptionContext) ?? {};

/** The role that a schedule is given for its target. */
export const roleOfSchedule = ({ parameters }: AwsRequest): string =>
  z.object({ RoleArn: z.string() }).parse(parameters.Target).RoleArn;
