import * as z from 'zod';
import { isCleanLine } from './clean-line.ts';

/** The most characters of a name, as people count them: an emoji is one. */
const longest = 100;

/** What people call a thing, or themselves: one clean line, with no space around it. The one rule for all names. */
export const Name = z
  .string()
  .trim()
  .check(({ value, issues }) => {
    const message = faultOf(value);
    if (message) issues.push({ code: 'custom', input: value, message });
  })
  .meta({
    minLength: 1,
    maxLength: longest,
    description: 'One line of visible characters. Space around it does not count.',
  });

function faultOf(name: string): string | undefined {
  if (!isCleanLine(name)) {
    return 'A name is one line, without control characters, invisible ones, or those that turn the direction of text.';
  }
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) return 'A name has at least one character to see.';
  return [...name].length > longest ? `A name has at most ${longest} characters.` : undefined;
}
