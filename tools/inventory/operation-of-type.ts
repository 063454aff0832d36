import type { BotocoreService, BotocoreShape } from '../models/botocore.ts';
import { shapeOf } from '../models/shapes.ts';
import type { Nouns } from './members.ts';

/** An operation that lists without being told anything. */
export interface Listing {
  readonly service: BotocoreService;
  readonly operation: string;
  /** The path of the list in the answer: `DistributionList.Items`. */
  readonly items: string;
  readonly item: BotocoreShape;
}

/** What an operation lists: the noun behind its verb, in the singular. */
const nounOf = (operation: string): string =>
  singular(operation.replace(/^(List|Describe|Get|Search)/, '').replace(/V\d$/, ''));

const singular = (noun: string) =>
  noun
    .replace(/(List|Summaries|Summary)$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');

/** The last part of a type's name. */
const nounOfType = (type: string): string => type.slice(type.lastIndexOf(':') + 1);

/** How well a type and an operation speak of the same: 2 for the same noun, 1 where one is the end of the other. */
export function likeness(type: string, operation: string): 0 | 1 | 2 {
  const [a, b] = [nounOfType(type), nounOf(operation)].map((noun) =>
    singular(noun).toLowerCase(),
  ) as [string, string];
  if (a === b) return 2;
  return a.endsWith(b) || b.endsWith(a) ? 1 : 0;
}

/** The list of an operation that needs no input; `undefined` where it needs some, or answers no list or several. */
export function listingOf(service: BotocoreService, operation: string): Listing | undefined {
  const { input, output } = service.operations[operation] ?? {};
  if (!output || (input && shapeOf(service, input.shape).required.length > 0)) return undefined;
  const keys = service.paginators[operation]?.result_key ?? [];
  const [only] = keys.length === 1 ? keys : listsIn(service, output.shape);
  const item = only && itemAt(service, output.shape, only);
  return item ? { service, operation, items: only, item } : undefined;
}

/** The only list of structures or texts in an answer; none if there are several. */
function listsIn(service: BotocoreService, shape: string): readonly string[] {
  const own = Object.entries(shapeOf(service, shape).members);
  const lists = own.filter(
    ([name, member]) =>
      shapeOf(service, member.shape).type === 'list' && !/error|fail|unprocessed/i.test(name),
  );
  if (lists.length > 0) return lists.length === 1 ? lists.map(([name]) => name) : [];
  const inner = own.flatMap(([name, member]) =>
    shapeOf(service, member.shape).type === 'structure'
      ? listsOnly(service, member.shape).map((path) => `${name}.${path}`)
      : [],
  );
  return inner.length === 1 ? inner : [];
}

const listsOnly = (service: BotocoreService, shape: string) =>
  Object.entries(shapeOf(service, shape).members)
    .filter(([, member]) => shapeOf(service, member.shape).type === 'list')
    .map(([name]) => name);

/** What a list at a path of an answer holds; `undefined` where no list of structures or texts stands. */
function itemAt(service: BotocoreService, output: string, path: string): BotocoreShape | undefined {
  let shape = shapeOf(service, output);
  for (const name of path.split('.')) {
    const member = shape.members[name];
    if (!member) return undefined;
    shape = shapeOf(service, member.shape);
  }
  const item = shape.type === 'list' && shape.member && shapeOf(service, shape.member.shape);
  return item && ['structure', 'string'].includes(item.type) ? item : undefined;
}

/** The nouns that members of an item may begin with. */
export function nounsOf(type: string, { operation, service, items }: Omit<Listing, 'item'>): Nouns {
  const words = [nounOfType(type), nounOf(operation), singular(items.split('.').at(-1) ?? '')];
  const prefixed = words.map((word) => word.replace(new RegExp(`^${service.name}`, 'i'), ''));
  // A thing group's name is `groupName`.
  const last = words.map((word) => /[A-Z][a-z]+$/.exec(word)?.[0] ?? '');
  return [...new Set([...words, ...prefixed, ...last])];
}

/** The same of the items of a resource that checks have. */
export const nounsOfNative = (type: string, operation: string): Nouns => {
  const words = [nounOfType(type), nounOf(operation)];
  return [...new Set([...words, ...words.map((word) => /[A-Z][a-z]+$/.exec(word)?.[0] ?? '')])];
};
