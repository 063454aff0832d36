import { visible } from '../../roundsman/command-line/terminal.ts';
import { type Line, type Verdict, verdicts } from './line.ts';

/** Where lines go, as they come. */
export interface Report {
  section(title: string): void;
  add(line: Line): void;
  readonly lines: readonly Line[];
}

/** What the whole report is about. */
export interface Subject {
  readonly stage: string;
  readonly deployed: boolean;
  readonly region?: string;
  readonly accountId?: string;
}

const words: Readonly<Record<Verdict, string>> = {
  good: 'good',
  note: 'note',
  missing: 'MISSING',
  unknown: 'UNKNOWN',
};
const indent = ' '.repeat(11);
const questionWidth = 36;

/** A report that is written line by line, for people. @param write Takes text with its line ends. */
export function openReport(write: (text: string) => void): Report {
  const lines: Line[] = [];
  return {
    lines,
    section: (title) => write(`\n${title}\n`),
    add(line) {
      lines.push(line);
      write(textOf(line));
    },
  };
}

/** One line, and below it how to mend it. */
function textOf({ verdict, question, seen, mend }: Line): string {
  const first = `  ${words[verdict].padEnd(7)}  ${question.padEnd(questionWidth)}  ${visible(seen)}\n`;
  return first + mend.map((way) => `${indent}-> ${visible(way)}\n`).join('');
}

const counts = (lines: readonly Line[]) =>
  Object.fromEntries(
    verdicts.map((verdict) => [verdict, lines.filter((line) => line.verdict === verdict).length]),
  );

/** 0 when nothing is missing and everything was settled. */
export const exitCodeOf = (lines: readonly Line[]): 0 | 1 =>
  lines.some(({ verdict }) => verdict === 'missing' || verdict === 'unknown') ? 1 : 0;

export function summaryOf(lines: readonly Line[]): string {
  const counted = Object.entries(counts(lines)).map(([verdict, count]) => `${count} ${verdict}`);
  const all = exitCodeOf(lines) === 0 ? 'All is well' : 'Not all is well';
  return `\n${all}: ${counted.join(', ')}.\n`;
}

export const jsonOf = (subject: Subject, lines: readonly Line[]): string =>
  `${JSON.stringify({ ...subject, ok: exitCodeOf(lines) === 0, counts: counts(lines), lines }, null, 2)}\n`;
