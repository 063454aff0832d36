import { textAt } from '../core/answer-members.ts';
import { type AnyCheck, defineCheck, type Verdict } from '../core/check.ts';
import { IncompleteAnswerError } from '../core/errors.ts';
import { failureOf } from '../core/findings/finding-change.ts';
import type { ListedResource } from '../core/listed-resource.ts';
import type { AnyResource, Scope } from '../core/resource.ts';
import type { Kind } from './kind.ts';
import { resourceOf } from './kind-resource.ts';
import { tagsAt, timeAt } from './said.ts';
import {
  isUnread,
  type TaggedResource,
  taggedResource,
  type UnreadTags,
} from './tagged-resource.ts';

type Tags = TaggedResource | UnreadTags;

/** Where tags come from that the list does not say: from AWS's tagging API, or from nowhere. */
type TagsFrom = 'tagging-api' | 'of-the-list';

/**
 * What stands for the checks of a kind in an inventory: it passes of each item that there is, and says what the list
 * says of it. So an inventory is a scan, and what could not be listed is an error as it is of any check.
 */
export function listerOf(kind: Kind, tagsFrom: TagsFrom = 'tagging-api'): AnyCheck {
  const own = resourceOf(kind);
  const isAsked = tagsFrom === 'tagging-api';
  const related = isAsked ? { tags: tagsOf(kind, own) } : {};
  const resource = { ...own, facts: {}, related } as AnyResource;
  return defineCheck<unknown, object, { tags: Tags }, never, 'tags', object>(resource, {
    id: kind.type,
    title: `${kind.type} are listed`,
    severity: 'low',
    category: 'operations',
    why: 'What is not known to be there is watched by nobody.',
    fix: 'Permit the listing.',
    docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
    joins: isAsked ? ['tags'] : [],
    evaluate: ({ item, related: { tags }, scope }) =>
      listed(kind, own, { item, scope, ...(isAsked && { tags }) }),
  });
}

/** A list that says tags itself wins; all others are looked up by ARN. */
function tagsOf(kind: Kind, own: AnyResource) {
  return {
    resource: taggedResource,
    ...(own.scope !== 'regional' && { regions: 'every' as const }),
    keys: (item: unknown, _: unknown, scope: Scope) => {
      const arn = tagsAt(item, kind.tags) ? undefined : arnOf(kind, own, { item, scope });
      return arn ? [arn, unreadKey] : [];
    },
    otherKeys: (tagged: Tags) => [isUnread(tagged) ? unreadKey : tagged.ResourceARN],
  };
}

const unreadKey = 'unread';

/** The ARN that the tagging API writes: without what CloudWatch Logs sets behind it. */
function arnOf(
  kind: Kind,
  own: AnyResource,
  { item, scope }: { readonly item: unknown; readonly scope: Scope },
): string | undefined {
  // Of several parts the first may be the ARN of something else.
  if (kind.native === undefined && !kind.arn && typeof kind.id === 'object') return undefined;
  const { id } = own.identify(item, scope);
  return id?.startsWith('arn:') ? id.replace(/:\*$/, '') : undefined;
}

function listed(
  kind: Kind,
  own: AnyResource,
  { item, tags, scope }: { item: unknown; tags?: readonly Tags[]; scope: Scope },
): Verdict {
  const created = timeAt(item, kind.created);
  const state = textAt(item, kind.state);
  const said = { type: kind.type, ...(created && { created }), ...(state && { state }) };
  const pass = (of: ListedResource['tags']) =>
    ({ status: 'pass', listed: { ...said, tags: of } }) as const;
  const ownTags = tagsAt(item, kind.tags);
  if (ownTags) return pass({ state: 'read', tags: ownTags });
  if (!tags || !arnOf(kind, own, { item, scope })) return pass({ state: 'not-asked' });
  const found = tags.find((one): one is TaggedResource => !isUnread(one));
  if (found) {
    // What has no tags any more has an empty list of them.
    const own = tagsAt(found, 'Tags');
    if (!own) throw new IncompleteAnswerError(`Tags of ${found.ResourceARN} are not said.`);
    return pass({ state: 'read', tags: own });
  }
  const unread = tags.find(isUnread);
  if (!unread) return pass({ state: 'none-found' });
  const { category, code } = failureOf(unread.error);
  return { ...pass({ state: 'not-known', category, code }), without: unread.error };
}
