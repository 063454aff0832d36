import type { AwsRequest } from '../wire/request.ts';

/** The partition keys of a table and of its indexes: `''` is the table itself. */
export type KeySchema = Readonly<Record<string, string>>;

type Attribute = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, Attribute>>;

/**
 * The values of `dynamodb:LeadingKeys` for a request: the partition keys that it names. A Scan names none, so the key is
 * absent, and so it is when a partition key is not found.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
export function leadingKeys(
  { operation, parameters }: AwsRequest,
  schemaOf: (table: string) => KeySchema,
): readonly string[] | undefined {
  const named = namedKeys(operation, parameters, schemaOf);
  const values = named.filter((value) => value !== undefined);
  return values.length > 0 ? [...new Set(values)] : undefined;
}

function namedKeys(
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  schemaOf: (table: string) => KeySchema,
): readonly (string | undefined)[] {
  const one = (table: string, item: unknown) =>
    scalar((item as Item | undefined)?.[schemaOf(table)[''] ?? '']);
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [one(String(parameters.TableName), parameters.Key)];
    case 'PutItem':
      return [one(String(parameters.TableName), parameters.Item)];
    case 'Query':
      return [queried(parameters, schemaOf)];
    case 'BatchGetItem':
      return Object.entries(
        parameters.RequestItems as Record<string, { Keys: readonly Item[] }>,
      ).flatMap(([table, { Keys }]) => Keys.map((key) => one(table, key)));
    case 'BatchWriteItem':
      return Object.entries(
        parameters.RequestItems as Record<string, readonly BatchWrite[]>,
      ).flatMap(([table, writes]) =>
        writes.map(({ PutRequest, DeleteRequest }) =>
          one(table, PutRequest?.Item ?? DeleteRequest?.Key),
        ),
      );
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return (parameters.TransactItems as readonly Record<string, TransactPart>[])
        .flatMap((item) => Object.values(item))
        .map(({ TableName, Item, Key }) => one(TableName, Item ?? Key));
    default:
      return [];
  }
}

interface BatchWrite {
  readonly PutRequest?: { readonly Item: Item };
  readonly DeleteRequest?: { readonly Key: Item };
}

interface TransactPart {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Item;
}

/** The partition key's value in a key condition: `#pk = :pk AND begins_with(SK, :prefix)`. */
function queried(
  parameters: Readonly<Record<string, unknown>>,
  schemaOf: (table: string) => KeySchema,
): string | undefined {
  const key = schemaOf(String(parameters.TableName))[String(parameters.IndexName ?? '')];
  const names = (parameters.ExpressionAttributeNames ?? {}) as Record<string, string>;
  const values = (parameters.ExpressionAttributeValues ?? {}) as Item;
  const expression = String(parameters.KeyConditionExpression ?? '');
  for (const [, name = '', value = ''] of expression.matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g)) {
    if ((names[name] ?? name) === key) return scalar(values[value]);
  }
  return undefined;
}

function scalar(attribute: Attribute | undefined): string | undefined {
  const value = attribute?.S ?? attribute?.N ?? attribute?.B;
  return value === undefined ? undefined : String(value);
}
