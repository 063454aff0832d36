import type { Backends } from '../wire/backends.ts';
import type { AwsRequest } from '../wire/request.ts';
import { type KeySchema, leadingKeys } from './leading-keys.ts';

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
    const { Table } = (await backends.json(account, region, 'dynamodb', target, { TableName })) as {
      Table: DescribedTable;
    };
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

interface Keyed {
  readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: string }[];
}

interface Index extends Keyed {
  readonly IndexName: string;
}

interface DescribedTable extends Keyed {
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly LocalSecondaryIndexes?: readonly Index[];
}

const hashKeyOf = ({ KeySchema }: Keyed) =>
  KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';

function tablesOf({ operation, parameters }: AwsRequest): readonly string[] {
  if (!/Item|Query/.test(operation)) return [];
  const one = typeof parameters.TableName === 'string' ? [parameters.TableName] : [];
  const batch = Object.keys((parameters.RequestItems ?? {}) as object);
  const transaction = (
    (parameters.TransactItems ?? []) as readonly Record<string, { TableName: string }>[]
  ).flatMap((item) => Object.values(item).map(({ TableName }) => TableName));
  return [...new Set([...one, ...batch, ...transaction])];
}
