import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../docs/decisions');

/** What a decision record says of itself in its first lines. */
export interface Decision {
  readonly file: string;
  readonly number: string;
  readonly title: string;
  /** The day on which it was accepted, as YYYY-MM-DD. */
  readonly date: string;
  /** Earlier records that this one changes: `0017`, or `0010 in part`. */
  readonly supersedes: readonly string[];
  /** Later records that change this one: `by 0033`, or `in part by 0027`. */
  readonly superseded: readonly string[];
}

export function readDecisions(): readonly Decision[] {
  return globSync('[0-9]*.md', { cwd: folder })
    .sort()
    .map((file) => readDecision(file, readFileSync(resolve(folder, file), 'utf8')));
}

const beginning =
  /^# (?<number>\d{4}): (?<title>\S.*)\n\nAccepted, (?<date>\d{4}-\d\d-\d\d)\. Supersedes (?<supersedes>–|\d{4}(?: in part)?(?:, \d{4}(?: in part)?)*)\.(?: Superseded (?<superseded>(?:in part )?by \d{4}(?:, (?:in part )?by \d{4})*)\.)?\n\n/;

const form = [
  '# 0046: What was decided',
  '',
  'Accepted, 2026-11-26. Supersedes –.',
  '',
  'Instead of "–": "0017" or "0010 in part", and more after commas.',
  'At the end of the line, where a later record changes this one: "Superseded by 0050." or "Superseded in part by 0050."',
].join('\n');

/** @throws Error that names the file and the form, where a record does not begin in it. */
export function readDecision(file: string, text: string): Decision {
  const { number = '', title = '', date = '', ...links } = beginning.exec(text)?.groups ?? {};
  if (number === '' || !file.startsWith(`${number}-`)) {
    throw new Error(
      `docs/decisions/${file} must begin with its own number in this form:\n\n${form}`,
    );
  }
  const { supersedes = '–', superseded } = links;
  return {
    file,
    number,
    title,
    date,
    supersedes: supersedes === '–' ? [] : supersedes.split(', '),
    superseded: superseded?.split(', ') ?? [],
  };
}
