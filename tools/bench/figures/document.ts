import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Figures } from './benchmark.ts';

const file = resolve(import.meta.dirname, '../../../docs/benchmarks.md');

/** Puts the figures between their markers in docs/benchmarks.md. */
export async function writeIntoDocument(name: string, figures: Figures): Promise<void> {
  const before = await readFile(file, 'utf8');
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- end ${name} -->`];
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no ${begin} … ${end}.`);
  const on = new Date().toISOString().slice(0, 10);
  const [, load = 0] = loadavg();
  const busy = `the machine's load was ${load.toFixed(1)} on ${availableParallelism()} cores`;
  const text = `${begin}\n\n${markdownTable(figures)}\n\nMeasured on ${on}; ${busy}.\n\n`;
  await writeFile(file, before.slice(0, from) + text + before.slice(to));
}

function markdownTable({ columns, rows }: Figures): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
