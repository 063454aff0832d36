import { cleanLine } from '../clean-line.ts';
import { shortened } from '../text.ts';

/** A message in parts: text, and expressions by the names that they are asked under. */
export interface MessageTemplate {
  readonly parts: readonly (string | { readonly name: string })[];
  readonly expressions: Readonly<Record<string, string>>;
}

const longestValue = 200;

/** Text with expressions in braces: `{VolumeId} is not encrypted`. `undefined`: its braces do not match. */
export function parseMessage(message: string): MessageTemplate | undefined {
  const expressions: Record<string, string> = {};
  const parts = message.split(/(\{[^{}]*\})/).map((part, place) => {
    if (place % 2 === 0) return part;
    const name = `message.${place}`;
    expressions[name] = part.slice(1, -1);
    return { name };
  });
  const isSound =
    parts.every((part) => typeof part !== 'string' || !/[{}]/.test(part)) &&
    Object.values(expressions).every((expression) => expression.trim() !== '');
  return isSound ? { parts, expressions } : undefined;
}

/** The message of one item, as one clean line: what stands in an answer may be anybody's text. */
export function messageOf({ parts }: MessageTemplate, saidBy: (name: string) => unknown): string {
  const text = parts.map((part) =>
    typeof part === 'string' ? part : shortened(String(saidBy(part.name)), longestValue),
  );
  return cleanLine(text.join(''));
}
