import type { BotocoreService, BotocoreShape } from '../models/botocore.ts';
import { shapeOf } from '../models/shapes.ts';

/** Where the members stand in an item of a list, each as a path: `State.Name`. */
export interface ItemMembers {
  readonly arn?: string;
  /** The path of the id. Only all of several together tell one item from another. */
  readonly id?: string | readonly string[];
  readonly name?: string;
  readonly created?: string;
  readonly state?: string;
  readonly tags?: string;
}

/** What an item is called, in its type and in its operation: `Queue`. What begins with it may leave it out. */
export type Nouns = readonly string[];

type Shapes = Pick<BotocoreService, 'name' | 'shapes'>;

/**
 * What an item's members say that every inventory wants to know, by their names and kinds alone. Nothing is guessed of
 * a member whose name says something else: `RoleArn` is no ARN of the item, and `ResourceArn` may be that of another.
 *
 * @param identifiers Of the type, as CloudFormation's registry names them.
 */
export function membersOf(
  service: Shapes,
  item: BotocoreShape,
  nouns: Nouns,
  identifiers: readonly string[],
): ItemMembers {
  const members = Object.entries(item.members).map(([name, { shape }]) => ({
    name,
    own: withoutNoun(name, nouns),
    shape: shapeOf(service, shape),
  }));
  const first = (pattern: RegExp, fits: (member: (typeof members)[number]) => string | undefined) =>
    members
      .filter(({ own }) => pattern.test(own))
      .sort((a, b) => a.own.length - b.own.length)
      .map(fits)
      .find((path) => path !== undefined);
  const text = ({ name, shape }: (typeof members)[number]) =>
    shape.type === 'string' ? name : undefined;

  const telling = identifiers.filter((one) => !/account/i.test(one));
  const told = telling.map((identifier) => {
    const isSo = ({ name }: { readonly name: string }) =>
      name.toLowerCase() === identifier.toLowerCase();
    return members.filter(isSo).map(text)[0];
  });
  const [only] = told.length === 1 ? told : [];
  const isArn = only !== undefined && /arn$/i.test(only);
  return given({
    arn: first(/^arn$/, text) ?? (isArn ? only : undefined),
    id: told.length > 1 ? allOf(told) : (idIn(only) ?? first(/^(id|identifier)$/, text)),
    name: first(/^(name|displayname|title|friendlyname)$/, text),
    created: first(createdNames, ({ name, shape }) =>
      ['timestamp', 'long'].includes(shape.type) ? name : undefined,
    ),
    state: first(/^(lifecycle)?(state|status)$/, ({ name, shape }) =>
      statePath(service, name, shape),
    ),
    tags: first(/^(resource)?tags?(list|set|map)?$/, ({ name, shape }) =>
      holdsTags(service, shape) ? name : undefined,
    ),
  });
}

const createdNames =
  /^(creat(e|ed|ion)(at|on|date|time|datetime|timestamp|timestampinsec)?|(date|time)created|launchtime)$/;

/** `QueueName` of a queue is `name`: in lower case, without the noun that it begins with. */
function withoutNoun(name: string, nouns: Nouns): string {
  const lower = name.toLowerCase();
  const noun = nouns
    .map((one) => one.toLowerCase())
    .filter((one) => one !== '' && lower.startsWith(one) && lower.length > one.length)
    .sort((a, b) => b.length - a.length)[0];
  return noun === undefined ? lower : lower.slice(noun.length);
}

/** What is called an ARN or a name is read as such. */
const idIn = (path: string | undefined) =>
  path === undefined || /arn$|^name$/i.test(path) ? undefined : path;

/** Part of an identifier names several items. */
const allOf = (paths: readonly (string | undefined)[]): readonly string[] | undefined =>
  paths.every((path) => path !== undefined) ? paths : undefined;

/** A text, or the text within: EC2 says `{ Code: 16, Name: 'running' }`. */
function statePath(service: Shapes, name: string, shape: BotocoreShape): string | undefined {
  if (shape.type === 'string') return name;
  if (shape.type !== 'structure') return undefined;
  const texts = Object.entries(shape.members).filter(
    ([, member]) => shapeOf(service, member.shape).type === 'string',
  );
  const inner = ['name', 'code', 'state', 'status', 'value'].flatMap((wanted) =>
    texts.filter(([member]) => withoutNoun(member, [name]) === wanted),
  )[0]?.[0];
  return inner && `${name}.${inner}`;
}

/** A map of texts, or a list of keys and values. */
function holdsTags(service: Shapes, shape: BotocoreShape): boolean {
  if (shape.type === 'map') return shapeOf(service, shape.value?.shape ?? '').type === 'string';
  if (shape.type !== 'list' || !shape.member) return false;
  const names = Object.keys(shapeOf(service, shape.member.shape).members);
  const lower = new Set(names.map((name) => name.toLowerCase()));
  return (
    ['key', 'tagkey'].some((name) => lower.has(name)) &&
    ['value', 'tagvalue'].some((name) => lower.has(name))
  );
}

function given(
  members: {
    readonly [Name in keyof ItemMembers]: ItemMembers[Name] | undefined;
  },
): ItemMembers {
  return Object.fromEntries(Object.entries(members).filter(([, path]) => path !== undefined));
}
