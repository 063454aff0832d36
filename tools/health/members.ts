import type { BotocoreMember, BotocoreService, BotocoreShape } from '../models/botocore.ts';

/** A member of a structure, by its name, with the shape that it is of. */
export interface FoundMember {
  readonly name: string;
  readonly shape: BotocoreShape;
}

const shapeIn = ({ shapes }: BotocoreService, name: string): BotocoreShape | undefined =>
  shapes[name];

/** What a list operation answers of each item, or `undefined` if the model has no such list. */
export function itemShape(
  service: BotocoreService,
  operation: string,
  itemsPath: string,
): BotocoreShape | undefined {
  const output = service.operations[operation]?.output?.shape;
  const root = output === undefined ? undefined : shapeIn(service, output);
  const list = root && shapeAt(service, root, itemsPath);
  return list?.type === 'list' && list.member ? shapeIn(service, list.member.shape) : undefined;
}

/** The shape below a structure, at a path such as `Status.State` or `Instances[].LifecycleState`. */
export function shapeAt(
  service: BotocoreService,
  from: BotocoreShape,
  path: string,
): BotocoreShape | undefined {
  let shape: BotocoreShape | undefined = from;
  for (const part of path.split('.')) {
    const isList = part.endsWith('[]');
    const member: BotocoreMember | undefined = shape?.members[isList ? part.slice(0, -2) : part];
    shape = member && shapeIn(service, member.shape);
    if (isList) shape = shape?.member && shapeIn(service, shape.member.shape);
  }
  return shape;
}

export const membersOf = (
  service: BotocoreService,
  { members }: BotocoreShape,
): readonly FoundMember[] =>
  Object.entries(members).flatMap(([name, { shape }]) => {
    const found = shapeIn(service, shape);
    return found ? [{ name, shape: found }] : [];
  });
