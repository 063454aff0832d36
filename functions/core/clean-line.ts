/**
 * What has no place in a line that one person wrote and another reads, in a mail or on a terminal: it begins
 * lines of its own, moves the cursor, turns the direction of what stands around it, or cannot be seen, so that
 * two lines look alike. All that Unicode ignores when it draws text, but for the two signs that choose between
 * an emoji and its text form; and the blank of Braille, which Unicode counts as a symbol.
 *
 * @see https://www.unicode.org/reports/tr36/ (bidirectional and invisible characters)
 */
const unclean =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]--[\ufe0e\ufe0f]]/gv;

/** Whether a text is one line, and all of it can be seen as it is. */
export const isCleanLine = (text: string): boolean => text.search(unclean) < 0;

/** A text as one clean line: what is not clean in it is spelled out, `\n` or `\u{202e}`. */
export const cleanLine = (text: string): string =>
  text.replaceAll(unclean, (found) => spelled[found] ?? `\\u{${codeOf(found)}}`);

const spelled: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const codeOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16);
