import { countLines } from './count-lines.ts';
import type { Form } from './credential-references.ts';

/** A value that a text gives a name to. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
  readonly form: Form;
  /** The line on which the value begins. */
  readonly line: number;
}

/**
 * What names the value that follows: `name =`, `"name":`, `--name `, `<name>`, and an object of a
 * name and a value. The value is left to be read, so that what it holds is found as well.
 */
const naming = new RegExp(
  [
    String.raw`(?<![\w.$-])(?<assigned>[\w.$-]{1,128})["']?[ \t]{0,8}(?:=>|:=|[=:])[ \t]{0,8}`,
    String.raw`(?<![\w.$-])(?<flag>--?[A-Za-z][\w-]{0,127})[ \t]{1,8}(?!-)`,
    String.raw`<(?<element>[A-Za-z][\w.:-]{0,127})>`,
  ].join('|'),
  'g',
);
const entry =
  /\b(?:name|key)["']?\s{0,8}[=:]\s{0,8}["']?(?<name>[\w.-]{1,128})["']?[\s,]{1,80}["']?value["']?\s{0,8}[=:]\s{0,8}/gi;

const quoted = /"(?<double>(?:[^"\\\n]|\\.){0,512})"|'(?<single>[^'\n]{0,512})'/y;
const unquoted = /(?<bare>[^\s"'`;,&|]{1,512})/y;
const untilTag = /(?<content>[^<\n]{1,512})<\//y;

/**
 * The values in a text that it gives names to, as shells, YAML, JSON, XML and connection strings do.
 *
 * @param matters Which names do: the values of others are not read.
 */
export function namedValuesIn(
  text: string,
  matters: (name: string) => boolean,
): readonly NamedValue[] {
  // JSON within a string
  const plain = text.replaceAll('\\"', '"');
  return [naming, entry].flatMap((pattern) => {
    const lineAt = countLines(plain);
    return [...plain.matchAll(pattern)].flatMap((match) => {
      const {
        assigned,
        flag,
        element,
        name = assigned ?? flag ?? element ?? '',
      } = match.groups ?? {};
      if (!matters(name)) return [];
      const at = match.index + match[0].length;
      const found = valueAt(plain, at, element !== undefined);
      return found ? [{ name, line: lineAt(at), ...found }] : [];
    });
  });
}

function valueAt(
  text: string,
  at: number,
  isElement: boolean,
): Pick<NamedValue, 'value' | 'form'> | undefined {
  const groups = isElement
    ? groupsAt(untilTag, text, at)
    : (groupsAt(quoted, text, at) ?? groupsAt(unquoted, text, at));
  if (groups === undefined) return undefined;
  const { double, single, bare, content } = groups;
  // The quotation mark ended what came before.
  if (/^[\s,;)]/.test(double ?? single ?? '')) return undefined;
  if (single !== undefined) return { value: single, form: 'literal' };
  if (bare !== undefined) return bareValue(bare);
  return { value: double ?? content ?? '', form: 'shell' };
}

/** What closes an expression around a value does not belong to it. A comparison assigns nothing. */
function bareValue(bare: string): Pick<NamedValue, 'value' | 'form'> | undefined {
  if (/^(?:[=:>?]|\/\/)/.test(bare)) return undefined;
  const isOpened = /[([{<]/.test(bare);
  return { value: isOpened ? bare : bare.replace(/[)\]}>]+:?$/, ''), form: 'code' };
}

function groupsAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.groups;
}
