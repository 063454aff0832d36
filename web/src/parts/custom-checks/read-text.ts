import { type Document, LineCounter, parseDocument } from 'yaml';
import { customTexts as texts } from '../../texts/en/tasks/custom.ts';
import { type CheckField, fieldsOfCheck, isMapField, pathOf } from './fields.ts';

/** One check as a form holds it: its members by their fields. What is absent is not in it. */
export interface WrittenCheck {
  readonly texts: Partial<Readonly<Record<CheckField, string>>>;
  /** What is asked with; a text where it is not written as members yet. */
  readonly maps: Partial<Readonly<Record<CheckField, unknown>>>;
  readonly hasForEach: boolean;
}

/** Checks of one's own as a form holds them. */
export interface WrittenChecks {
  readonly checks: readonly WrittenCheck[];
}

/** Why a form cannot hold a text, and where it is so. */
export interface Unreadable {
  readonly unreadable: string;
}

/**
 * Reads a text for a form. What is of another kind than its field is refused, and never left out; a member that no check
 * has stays in the text, and the API says that it knows none of the name.
 */
export function readChecks(text: string): WrittenChecks | Unreadable {
  const parsed = parseText(text);
  if ('unreadable' in parsed) return parsed;
  const { document, lines } = parsed;
  const refuse = (path: readonly (string | number)[], what: string): Unreadable => ({
    unreadable: sayAt(lines, offsetOf(document, path), what),
  });
  const { checks } = isRecord(parsed.value) ? parsed.value : {};
  if (!Array.isArray(checks)) return refuse(['checks'], texts.noChecks);
  const read: WrittenCheck[] = [];
  for (const [place, check] of checks.entries()) {
    const strange = strangeIn(check);
    if (strange !== undefined) {
      const path = strange === '' ? [] : strange.split('.');
      return refuse(['checks', place, ...path], texts.otherKind(strange));
    }
    read.push(writtenCheck(check, place, document));
  }
  return { checks: read };
}

/** A text as YAML that keeps its comments, and where its lines begin. */
export function parseText(
  text: string,
): { document: Document; lines: LineCounter; value: unknown } | Unreadable {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [first] = [...document.errors, ...document.warnings];
  if (first) return { unreadable: sayAt(lines, first.pos[0], first.message) };
  try {
    return { document, lines, value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { unreadable: texts.noAliases };
  }
}

/** The member of a check that is of another kind than its field, by where it stands; `undefined` if all can be shown. */
function strangeIn(check: unknown): string | undefined {
  if (!isRecord(check)) return '';
  for (const group of ['call', 'call.forEach']) {
    const value = memberOf(check, group.split('.'));
    if (value !== undefined && !isRecord(value)) return group;
  }
  return fieldsOfCheck.find((field) => {
    const value = memberOf(check, field.split('.'));
    const isText = value === undefined || typeof value === 'string';
    return !(isText || (isMapField(field) && isRecord(value)));
  });
}

function writtenCheck(check: unknown, place: number, document: Document): WrittenCheck {
  const read = fieldsOfCheck.flatMap((field) =>
    document.hasIn(pathOf(place, field))
      ? [[field, memberOf(check, field.split('.'))] as const]
      : [],
  );
  return {
    texts: Object.fromEntries(read.filter(([field]) => !isMapField(field))),
    maps: Object.fromEntries(read.filter(([field]) => isMapField(field))),
    hasForEach: memberOf(check, ['call', 'forEach']) !== undefined,
  };
}

function memberOf(value: unknown, path: readonly string[]): unknown {
  let member = value;
  for (const step of path) member = isRecord(member) ? member[step] : undefined;
  return member;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the path leads to, or the nearest that is there. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return document.contents?.range?.[0] ?? 0;
}

function sayAt(lines: LineCounter, offset: number, what: string): string {
  const { line, col } = lines.linePos(offset);
  return texts.at(Math.max(1, line), Math.max(1, col), what);
}
