import { type Item, ValidationException } from './dynamodb-expression.ts';

// What DynamoDB holds each item to, and what it bills for it.

/** The two keys of an item in one. */
export function keyOf(item: Item | undefined): string {
  const { PK, SK } = item ?? {};
  if (typeof PK !== 'string' || typeof SK !== 'string' || !PK || !SK) {
    throw new ValidationException('PK and SK are strings.');
  }
  return `${PK}\u0000${SK}`;
}

const sizeOf = (item: Item) => Buffer.byteLength(JSON.stringify(item));

/** A copy of an item that DynamoDB would take. */
export function checked(item: Item): Item {
  for (const name of ['GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK']) {
    if (name in item && (typeof item[name] !== 'string' || item[name] === '')) {
      throw new ValidationException(`${name} is a string.`);
    }
  }
  if (sizeOf(item) > 400 * 1024) throw new ValidationException('Item size has exceeded 400 KB.');
  refuseUndefined(item);
  return structuredClone(item);
}

function refuseUndefined(value: unknown) {
  if (value === undefined) throw new Error('Pass no undefined values.');
  if (value instanceof Date) throw new Error('Pass no dates.');
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseUndefined);
}

/** The first items, as many as one answer has room for, and at least one. */
export function firstMegabyte(items: readonly Item[]): Item[] {
  let size = 0;
  const cut = items.findIndex((item) => {
    size += sizeOf(item);
    return size > 1024 * 1024;
  });
  return items.slice(0, cut < 0 ? items.length : Math.max(cut, 1));
}

/** The keys of an item, as a page ends with them. */
export function positionOf(item: Item, index: string | undefined): Item {
  const names = ['PK', 'SK', ...(index ? [`${index}PK`, `${index}SK`] : [])];
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}

/** A start has exactly the keys of the table and of the index, each of them a string that is not empty. */
export function refuseForeignStart(start: Item, index: string | undefined) {
  const names = ['PK', 'SK', ...(index ? [`${index}PK`, `${index}SK`] : [])];
  const isWhole =
    Object.keys(start).length === names.length &&
    names.every((name) => typeof start[name] === 'string' && start[name] !== '');
  if (!isWhole) throw new ValidationException('The provided starting key is invalid.');
}

/** What DynamoDB bills for reading items. */
export const readUnits = (items: readonly Item[], isConsistent: boolean | undefined) =>
  Math.max(1, Math.ceil(items.reduce((sum, item) => sum + sizeOf(item), 0) / 4096)) *
  (isConsistent ? 1 : 0.5);

/** The table's units and, for each index whose entry changes, the index's. */
export function writeUnits(before: Item | undefined, after: Item | undefined): number {
  const kilobytes = (item: Item | undefined) => (item ? Math.ceil(sizeOf(item) / 1024) : 0);
  const own = Math.max(1, kilobytes(before), kilobytes(after));
  const indexes = ['GSI1', 'GSI2'].map((index) => {
    const entry = (item: Item | undefined) =>
      item?.[`${index}PK`] && [item[`${index}PK`], item[`${index}SK`]].join();
    if (!entry(before) && !entry(after)) return 0;
    if (entry(before) === entry(after)) return kilobytes(after);
    return (entry(before) ? kilobytes(before) : 0) + (entry(after) ? kilobytes(after) : 0);
  });
  return own + indexes.reduce((sum, units) => sum + units, 0);
}
