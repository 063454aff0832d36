import * as z from 'zod';
import type { Backends } from '../wire/backends.ts';
import type { AwsRequest } from '../wire/request.ts';
import { type KeySchema, leadingKeys } from './leading-keys.ts';
import { tableParameters, tablesIn } from './parameters.ts';

/** Finds the partition keys that a request to DynamoDB names, for `dynamodb:LeadingKeys`. */
export type TableKeys = (
  request: AwsRequest,
  account: string,
) => Promise<readonly string[] | undefined>;

export function createTableKeys(backends: Backends): TableKeys {
  const schemas = new Map<string, KeySchema>();

  async function readSchema(account: string, region: string, table: string): Promise<KeySchema> {
    const TableName = table.split('/').at(-1);
    const target = 'DynamoDB_20120810.DescribeTable';
    const asked = { account, region, service: 'dynamodb', target, body: { TableName } };
    const { Table } = Described.parse(await backends.json(asked));
    const indexes = [
      ...(Table.GlobalSecondaryIndexes ?? []),
      ...(Table.LocalSecondaryIndexes ?? []),
    ];
    const ofIndexes = indexes.map((index) => [index.IndexName, hashKeyOf(index)]);
    return { '': hashKeyOf(Table), ...Object.fromEntries(ofIndexes) };
  }

  return async (request, account) => {
    if (request.service.name !== 'dynamodb') return undefined;
    const keyOf = (table: string) => `${account} ${request.region} ${table}`;
    await Promise.all(
      tablesOf(request).map(async (table) => {
        const key = keyOf(table);
        if (!schemas.has(key)) schemas.set(key, await readSchema(account, request.region, table));
      }),
    );
    return leadingKeys(request, (table) => schemas.get(keyOf(table)) ?? {});
  };
}

const Keyed = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
});
const Index = Keyed.extend({ IndexName: z.string() });
const Described = z.object({
  Table: Keyed.extend({
    GlobalSecondaryIndexes: z.array(Index).optional(),
    LocalSecondaryIndexes: z.array(Index).optional(),
  }),
});

const hashKeyOf = ({ KeySchema }: z.infer<typeof Keyed>) =>
  KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';

const tablesOf = (request: AwsRequest): readonly string[] =>
  /Item|Query/.test(request.operation) ? tablesIn(tableParameters(request)) : [];
