import { lenientlyDecoded, textOf } from '../base64.ts';
import { countLines } from './count-lines.ts';

/**
 * How many bytes may come of a text and of all that is packed in it. 16 KB of user data, which EC2
 * allows, come to a fifth of this when they are unpacked, if they are no trap.
 */
export const longestText = 512 * 1024;

/** How deep texts are looked for within texts. */
const deepest = 3;

/** A text that stood encoded within another, and the line of the outermost where it began. */
interface EmbeddedText {
  readonly text: string;
  readonly line: number;
}

/** A run of base64, over lines as in a part of a MIME message. */
const base64 = /[A-Za-z0-9+/]{20,}(?:\r?\n[ \t]*[A-Za-z0-9+/]+(?=={0,2}[ \t]*(?:\r?\n|$)))*/g;

/**
 * The texts that stand encoded in a text, and in these, as cloud-init takes them: parts of MIME
 * messages and files to write, in base64, which may be packed with gzip. Throws where they cannot be
 * unpacked, or there is too much of them.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
 */
export function embeddedTextsIn(text: string): readonly EmbeddedText[] {
  const found: EmbeddedText[] = [];
  let room = longestText - text.length;
  const unpack = (run: string) => {
    const decoded = decodedText(run, Math.max(room, 1));
    room -= decoded?.length ?? 0;
    return decoded;
  };
  const seek = (outer: string, depth: number, begin?: number) => {
    for (const { text: inner, line } of embeddedOnceIn(outer, unpack)) {
      found.push({ text: inner, line: begin ?? line });
      if (depth < deepest) seek(inner, depth + 1, begin ?? line);
    }
  };
  seek(text, 1);
  return found;
}

function embeddedOnceIn(
  text: string,
  unpack: (run: string) => string | undefined,
): readonly EmbeddedText[] {
  const lineAt = countLines(text);
  return [...text.matchAll(base64)].flatMap(({ 0: run, index }) => {
    const decoded = unpack(run);
    return decoded === undefined ? [] : [{ text: decoded, line: lineAt(index) }];
  });
}

/** What base64 says, if that is a text: the letters of a word decode to something, too. */
function decodedText(run: string, mostBytes: number): string | undefined {
  const bytes = Uint8Array.from(lenientlyDecoded(run), (character) => character.charCodeAt(0));
  const text = textOf(bytes, mostBytes);
  const strange = text.match(/[^\t\n\r -~\u00a0-\ufffc]/g)?.length ?? 0;
  return strange * 4 > text.length ? undefined : text;
}

/** A text as it is meant where a part of a MIME message is quoted-printable, as `=3D` is for `=`. */
export function withoutQuoting(text: string): string {
  if (!/^content-transfer-encoding:[ \t]*quoted-printable/im.test(text)) return text;
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}
