/** What AWS answered in an example: the item, and each fact. */
export function partsOf<Any extends { readonly item?: unknown; readonly facts?: object }>(
  example: Any,
) {
  const { item, facts = {} } = example;
  const isAnswer = (value: unknown): value is object => typeof value === 'object' && value !== null;
  return [
    ...(isAnswer(item)
      ? [
          {
            part: 'item',
            members: item,
            replace: (part: object): Any => ({ ...example, item: part }),
          },
        ]
      : []),
    ...Object.entries(facts)
      .filter((entry): entry is [string, object] => isAnswer(entry[1]))
      .map(([part, members]) => ({
        part,
        members,
        replace: (fact: object): Any => ({ ...example, facts: { ...facts, [part]: fact } }),
      })),
  ];
}

export function leavesOut(
  example: { readonly item?: unknown; readonly facts?: object },
  name: string,
  member: string,
) {
  return partsOf(example).some(({ part, members }) => part === name && !(member in members));
}

export function isRead(
  member: string,
  members: object,
  use: (members: object) => unknown,
): boolean {
  const read = new Set<string>();
  use(recording(read)('member', members));
  return read.has(`member ${member}`);
}

export function throws(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}

export const membersOf = (item: unknown): readonly string[] =>
  typeof item === 'object' && item !== null ? Object.keys(item) : [];

export const without = (item: object, member: string): object =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name !== member));

export type Watch = (kind: string, members: object) => object;

export function recording(read: Set<string>): Watch {
  return (kind, members) =>
    new Proxy(members, {
      get(target, name) {
        read.add(`${kind} ${String(name)}`);
        return Reflect.get(target, name);
      },
    });
}

/** Whether an answer holds a value at all; an empty list is one. */
export function saysSomething(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (Object.getPrototypeOf(value) !== Object.prototype) return true;
  return Object.values(value).some(saysSomething);
}
