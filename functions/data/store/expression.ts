/** A value as the document client takes it. */
export type Value = unknown;

/** What has to hold of an item. A path's members are separated by dots. */
export type Condition =
  | { readonly absent: string }
  | { readonly present: string }
  | { readonly path: string; readonly is: '=' | '<>' | '<=' | '<' | '>='; readonly value: Value }
  | { readonly path: string; readonly beginsWith: string }
  | { readonly path: string; readonly from: Value; readonly to: Value }
  /** A list has more elements than so many. */
  | { readonly sizeOf: string; readonly over: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export const absent = (path: string): Condition => ({ absent: path });
export const present = (path: string): Condition => ({ present: path });
export const equals = (path: string, value: Value): Condition => ({ path, is: '=', value });
export const allOf = (...all: readonly Condition[]): Condition => ({ all });
export const anyOf = (...any: readonly Condition[]): Condition => ({ any });

/** What an update does to an item, by attribute. */
export interface Changes {
  readonly set?: Readonly<Record<string, Value>>;
  /** Only where the attribute is not there yet. */
  readonly setIfAbsent?: Readonly<Record<string, Value>>;
  /** Adds numbers; an attribute that is not there counts as 0. */
  readonly add?: Readonly<Record<string, number>>;
  readonly remove?: readonly string[];
}

/**
 * Collects the names and values of one request. Every attribute gets a placeholder: over 500 words
 * are reserved, `region`, `name` and `status` among them.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html
 */
export function createExpressions() {
  const names = new Map<string, string>();
  const values: Record<string, Value> = {};

  const nameOf = (attribute: string) => {
    const known = names.get(attribute) ?? `#n${names.size}`;
    names.set(attribute, known);
    return known;
  };
  const pathOf = (path: string) => path.split('.').map(nameOf).join('.');
  const bound = (value: Value) => {
    const placeholder = `:v${Object.keys(values).length}`;
    values[placeholder] = value;
    return placeholder;
  };

  function condition(of: Condition): string {
    if ('absent' in of) return `attribute_not_exists(${pathOf(of.absent)})`;
    if ('present' in of) return `attribute_exists(${pathOf(of.present)})`;
    if ('all' in of) return `(${of.all.map(condition).join(' AND ')})`;
    if ('any' in of) return `(${of.any.map(condition).join(' OR ')})`;
    if ('sizeOf' in of) return `size(${pathOf(of.sizeOf)}) > ${bound(of.over)}`;
    if ('from' in of) return `${pathOf(of.path)} BETWEEN ${bound(of.from)} AND ${bound(of.to)}`;
    if ('beginsWith' in of) return `begins_with(${pathOf(of.path)}, ${bound(of.beginsWith)})`;
    return `${pathOf(of.path)} ${of.is} ${bound(of.value)}`;
  }

  function update({ set = {}, setIfAbsent = {}, add = {}, remove = [] }: Changes): string {
    const assignments = [
      ...Object.entries(set).map(([name, value]) => `${nameOf(name)} = ${bound(value)}`),
      ...Object.entries(setIfAbsent).map(
        ([name, value]) => `${nameOf(name)} = if_not_exists(${nameOf(name)}, ${bound(value)})`,
      ),
    ];
    const additions = Object.entries(add).map(([name, by]) => `${nameOf(name)} ${bound(by)}`);
    return [
      assignments.length > 0 && `SET ${assignments.join(', ')}`,
      additions.length > 0 && `ADD ${additions.join(', ')}`,
      remove.length > 0 && `REMOVE ${remove.map(nameOf).join(', ')}`,
    ]
      .filter(Boolean)
      .join(' ');
  }

  return {
    condition,
    update,
    /** To be read last. DynamoDB refuses empty maps. */
    placeholders: () => ({
      ...(names.size > 0 && {
        ExpressionAttributeNames: Object.fromEntries([...names].map(([name, key]) => [key, name])),
      }),
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    }),
  };
}
