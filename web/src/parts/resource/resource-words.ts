import type { Listed, ResourceHistory, ResourceTags } from '../../queries/resources.ts';
import { inventoryTexts, listedTexts as texts } from '../../texts/en/inventory.ts';
import { words } from '../../texts/en/words.ts';
import { counted } from '../format.ts';

/** How many tags there are, or how little is known of them. @param tags Absent while the resource was never read. */
export function tagsInWords(tags: ResourceTags | undefined): string {
  if (!tags) return inventoryTexts.tagStates['not-known'];
  if (tags.state !== 'read') return inventoryTexts.tagStates[tags.state];
  const count = Object.keys(tags.tags).length;
  return count === 0 ? inventoryTexts.noTags : counted(count, inventoryTexts.tags);
}

/** Why no tags are known, in a sentence; nothing where they are. */
export function tagReason(tags: ResourceTags | undefined): string | undefined {
  if (!tags) return inventoryTexts.tagsNeverRead;
  if (tags.state === 'read') return undefined;
  if (tags.state !== 'not-known') return inventoryTexts.tagReasons[tags.state];
  const cause = `${words.errorCategories[tags.category]}: ${tags.code}`;
  return inventoryTexts.tagReasons['not-known'](cause);
}

/** `team=shop`; the key alone where the tag has no value. */
export const tagInWords = ([key, value]: readonly [string, string]): string =>
  value === '' ? key : `${key}=${value}`;

type Failure = Extract<Listed['assessment'], { readonly state: 'error' }>;

/** Why something could not be read. */
export const failureOf = ({ category, operation, code }: Failure): string =>
  `${words.errorCategories[category]}: ${operation}, ${code}`;

type Entry = ResourceHistory[number];

/**
 * One entry of the history: what was otherwise than before, or all that was known.
 *
 * @param before The entry before it in time; absent where it is not read yet, or has expired.
 */
export function entryInWords(entry: Entry, before: Entry | undefined): readonly string[] {
  if (entry.change === 'resolved') return [texts.noLonger];
  if (entry.assessment.state === 'error') return [failureOf(entry.assessment)];
  const isContinued = before?.tags && entry.change === 'changed';
  if (!isContinued) return [...stateOf(entry), texts.tagsAre(tagsInWords(entry.tags))];
  const differences = [...stateChange(before, entry), ...tagChanges(before.tags, entry.tags)];
  return differences.length > 0 ? differences : [texts.asBefore];
}

const stateOf = ({ state }: Entry) => (state === undefined ? [] : [texts.stateIs(state)]);

function stateChange(before: Entry, now: Entry): readonly string[] {
  if (before.state === now.state) return [];
  const [was, is] = [before.state, now.state].map((state) => state ?? inventoryTexts.notSaid);
  return [texts.stateWas(was ?? '', is ?? '')];
}

function tagChanges(
  before: ResourceTags | undefined,
  now: ResourceTags | undefined,
): readonly string[] {
  if (before?.state !== 'read' || now?.state !== 'read') {
    const isSame = before?.state === now?.state;
    return isSame ? [] : [texts.tagsWere(tagsInWords(before), tagsInWords(now))];
  }
  const [was, is] = [new Map(Object.entries(before.tags)), new Map(Object.entries(now.tags))];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
    const [old, value] = [was.get(key), is.get(key)];
    if (old === value) return [];
    if (old === undefined) return [texts.tagAdded(tagInWords([key, value ?? '']))];
    if (value === undefined) return [texts.tagRemoved(tagInWords([key, old]))];
    return [texts.tagChanged(key, old, value)];
  });
}
