import type { AnyResource, Items } from '../../functions/core/resource.ts';
import type { BotocoreService, BotocoreShape } from '../models/botocore.ts';
import { shapeOf } from '../models/shapes.ts';

/**
 * The shape of the items of a resource that checks have: of the list that it names; where a function reads the list,
 * the one in the answer whose elements have all that the resource names them by.
 */
export function nativeListing(
  service: BotocoreService,
  resource: AnyResource,
): BotocoreShape | undefined {
  const call = resource.describe ?? resource.list;
  const output = call && service.operations[call.operation]?.output?.shape;
  if (!call || !output) return undefined;
  const items: Items<unknown> = call.items;
  if (typeof items === 'string') {
    const member = shapeOf(service, output).members[items];
    return member && elementOf(service, member.shape);
  }
  const read = membersRead(resource);
  return listsWithin(service, output, 4)
    .filter((item) => read.size > 0 && [...read].every((name) => name in item.members))
    .sort((a, b) => Object.keys(b.members).length - Object.keys(a.members).length)[0];
}

function elementOf(service: BotocoreService, list: string): BotocoreShape | undefined {
  const { type, member } = shapeOf(service, list);
  return type === 'list' && member ? shapeOf(service, member.shape) : undefined;
}

/** Which members of an item its name is read from. */
function membersRead({ identify }: AnyResource): ReadonlySet<string> {
  const read = new Set<string>();
  const item = new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name === 'string') read.add(name);
        return undefined;
      },
    },
  );
  const scope = { accountId: '000000000000', partition: 'aws', region: 'eu-west-1' } as const;
  try {
    identify(item, scope);
  } catch {
    // It reads into a member that is not there: that it is read is known.
  }
  return read;
}

/** The elements of all lists of structures in a shape. */
function listsWithin(
  service: BotocoreService,
  name: string,
  depth: number,
): readonly BotocoreShape[] {
  if (depth === 0) return [];
  const { type, members, member } = shapeOf(service, name);
  if (type === 'structure') {
    return Object.values(members).flatMap((one) => listsWithin(service, one.shape, depth - 1));
  }
  if (type !== 'list' || !member) return [];
  const element = shapeOf(service, member.shape);
  const own = element.type === 'structure' ? [element] : [];
  return [...own, ...listsWithin(service, member.shape, depth - 1)];
}
