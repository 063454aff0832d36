import { type Document, isMap, isPair, isScalar, parse, stringify, visit } from 'yaml';
import { type CheckField, isMapField, isOptional, pathOf } from './fields.ts';
import { parseText } from './read-text.ts';

/** The members of a call that is made first. */
export type ForEach = Readonly<Record<string, unknown>>;

const noForEach: ForEach = { service: '', operation: '', items: '', set: {} };

/** The text with another value at a field of one of its checks. What is emptied is taken out, where a check may be without it. */
export function withField(text: string, check: number, field: CheckField, value: string): string {
  const path = pathOf(check, field);
  return changed(text, (document) => {
    if (value === '' && isOptional(field)) document.deleteIn(path);
    else document.setIn(path, isMapField(field) ? nodeOf(document, value) : value);
  });
}

/** The text with one more check at its end, all of whose members are still to be said. */
export const withCheck = (text: string): string =>
  changed(text, (document) =>
    document.addIn(
      ['checks'],
      document.createNode({
        key: '',
        title: '',
        severity: 'medium',
        call: { service: '', operation: '' },
        items: '',
        id: '',
        fails: '',
        message: '',
      }),
    ),
  );

/** The text without one of its checks. */
export const withoutCheck = (text: string, check: number): string =>
  changed(text, (document) => document.deleteIn(['checks', check]));

/** The text with a call that is made first: as it was before, or one that is still to be said. */
export const withForEach = (text: string, check: number, before: ForEach | undefined): string =>
  changed(text, (document) => {
    document.setIn(forEachOf(check), document.createNode(before ?? noForEach));
    const call: unknown = document.getIn(['checks', check, 'call'], true);
    // Two calls on one line are too much of it.
    if (isMap(call)) call.flow = false;
  });

/** The text without the call that is made first, and what that was. */
export function withoutForEach(
  text: string,
  check: number,
): { readonly text: string; readonly before: ForEach | undefined } {
  let before: ForEach | undefined;
  const rest = changed(text, (document) => {
    const node: unknown = document.getIn(forEachOf(check));
    before = parse(stringify(node)) as ForEach; // a map, or the form would not show it
    document.deleteIn(forEachOf(check));
  });
  return { text: rest, before };
}

/** The members of a field as one line, as they are written in it. */
export const lineOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** What a line of a field says: members, or itself where it says none. */
export function membersOf(line: string): unknown {
  try {
    const value: unknown = parse(line, { maxAliasCount: 0 });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : line;
  } catch {
    // Half of it is written: the API says what is wrong with a text there.
    return line;
  }
}

const forEachOf = (check: number) => ['checks', check, 'call', 'forEach'] as const;

const nodeOf = (document: Document, line: string) =>
  document.createNode(membersOf(line), { flow: true });

/** A text as the form changes it: its comments stay, and no line of it is folded. JSON of several lines becomes YAML. */
function changed(text: string, change: (document: Document) => void): string {
  const parsed = parseText(text);
  if ('unreadable' in parsed) throw new Error(`The form changed a text it cannot read: ${text}`);
  unfold(parsed.document, text);
  change(parsed.document);
  return parsed.document.toString({ lineWidth: 0 });
}

/** Braces over several lines become lines of their own: without a width they would come out as a single one. */
function unfold(document: Document, text: string): void {
  visit(document, {
    Collection: (_, node) => {
      const [start, end] = node.range ?? [0, 0];
      if (!node.flow || !text.slice(start, end).includes('\n')) return;
      node.flow = false;
      for (const item of node.items) {
        if (isPair(item) && isScalar(item.key)) item.key.type = 'PLAIN';
      }
    },
  });
}
