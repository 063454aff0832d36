import type { AwsRequest } from '../wire/request.ts';
import { type Item, type TableParameters, tableParameters } from './parameters.ts';

/** The partition keys of a table and of its indexes: `''` is the table itself. */
export type KeySchema = Readonly<Record<string, string>>;

/**
 * The values of `dynamodb:LeadingKeys` for a request: the partition keys that it names. A Scan names none, so the key is
 * absent, and so it is when a partition key is not found.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
export function leadingKeys(
  request: Pick<AwsRequest, 'operation' | 'parameters'>,
  schemaOf: (table: string) => KeySchema,
): readonly string[] | undefined {
  const named = namedKeys(request.operation, tableParameters(request), schemaOf);
  const values = named.filter((value) => value !== undefined);
  return values.length > 0 ? [...new Set(values)] : undefined;
}

function namedKeys(
  operation: string,
  parameters: TableParameters,
  schemaOf: (table: string) => KeySchema,
): readonly (string | undefined)[] {
  const { TableName = '', Key, Item, RequestItems = {}, TransactItems = [] } = parameters;
  const one = (table: string, item: Item | undefined) => scalar(item?.[schemaOf(table)[''] ?? '']);
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [one(TableName, Key)];
    case 'PutItem':
      return [one(TableName, Item)];
    case 'Query':
      return [queried(parameters, schemaOf)];
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.entries(RequestItems).flatMap(([table, asked]) =>
        itemsOf(asked).map((item) => one(table, item)),
      );
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return TransactItems.flatMap((part) => Object.values(part)).map((part) =>
        one(part.TableName, part.Item ?? part.Key),
      );
    default:
      return [];
  }
}

/** The items, or their keys, that a batch asks of one table. */
function itemsOf(
  asked: NonNullable<TableParameters['RequestItems']>[string],
): readonly (Item | undefined)[] {
  if (!Array.isArray(asked)) return asked.Keys;
  return asked.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key);
}

/** The partition key's value in a key condition: `#pk = :pk AND begins_with(SK, :prefix)`. */
function queried(
  parameters: TableParameters,
  schemaOf: (table: string) => KeySchema,
): string | undefined {
  const { TableName = '', IndexName = '', KeyConditionExpression: expression = '' } = parameters;
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } =
    parameters;
  const key = schemaOf(TableName)[IndexName];
  for (const [, name = '', value = ''] of expression.matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g)) {
    if ((names[name] ?? name) === key) return scalar(values[value]);
  }
  return undefined;
}

function scalar(attribute: Item[string] | undefined): string | undefined {
  const value = attribute?.S ?? attribute?.N ?? attribute?.B;
  return value === undefined ? undefined : String(value);
}
