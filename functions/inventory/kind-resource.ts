import { itemsAt, textAt } from '../core/answer-members.ts';
import {
  type AnyResource,
  defineResource,
  type ReadIdentity,
  type Scope,
} from '../core/resource.ts';
import type { Kind, ListedKind } from './kind.ts';
import { natives } from './natives.generated.ts';

/** How the items of a kind are found and named: as checks have it, or as the model of its operation says. */
export function resourceOf(kind: Kind): AnyResource {
  if (kind.native === undefined) return listedResource(kind);
  const resource = natives[kind.native];
  if (!resource) throw new Error(`${kind.type} has no ${kind.native}: natives.generated.ts.`);
  return resource;
}

function listedResource(kind: ListedKind): AnyResource {
  const { service, type, api, operation, action, items, input, only, notEnabledOn, ofAws } = kind;
  return defineResource<unknown>({
    service,
    type,
    scope: kind.global ? 'global' : 'regional',
    ...(only && { only }),
    list: {
      api,
      operation,
      action,
      ...(input && { input }),
      items: items.includes('.') ? (answer) => itemsAt(answer, items) : items,
      ...(notEnabledOn && { notEnabledOn }),
    },
    ...(ofAws && { select: (item, scope) => !isOfAws(identify(kind, item, scope), ofAws) }),
    identify: (item, scope) => identify(kind, item, scope),
    facts: {},
  });
}

function identify(kind: ListedKind, item: unknown, { region }: Scope): ReadIdentity {
  if (typeof item === 'string') return { id: item, name: lastPartOf(item), region };
  const [arn, name] = [kind.arn, kind.name].map((path) => textAt(item, path));
  const id = idOf(item, kind.id);
  return { id: arn ?? id ?? name, name: name ?? id ?? (arn && lastPartOf(arn)), region };
}

/**
 * The id of an item. Several texts are joined as CloudFormation joins them: what an item leaves out is empty between
 * its neighbours.
 */
function idOf(item: unknown, paths: ListedKind['id']): string | undefined {
  if (typeof paths !== 'object') return textAt(item, paths);
  const parts = paths.map((path) => textAt(item, path));
  return parts.some((part) => part !== undefined) ? parts.join('|') : undefined;
}

const isOfAws = ({ name }: ReadIdentity, ofAws: readonly string[]) =>
  ofAws.some((one) => (one.endsWith('*') ? name?.startsWith(one.slice(0, -1)) : name === one));

/** What stands last in an ARN; all of what is none. */
const lastPartOf = (text: string) =>
  text.startsWith('arn:')
    ? text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1)
    : text;
