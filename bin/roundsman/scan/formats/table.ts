import { decimalOf } from '../../../../functions/core/amount.ts';
import type { Unit } from '../../../../functions/core/scan/plan.ts';
import type { ScanStep } from '../../../../functions/core/scan/progress.ts';
import { severities } from '../../../../functions/core/severity.ts';
import { type Paint, visible } from '../../command-line/terminal.ts';
import type { ReportedFinding } from './finding-line.ts';
import type { Format } from './format.ts';

/** Rows held back at most, so that memory stays flat on large accounts. */
const mostRows = 200;

/** What was found about one kind of resource in one region. */
interface Block {
  readonly unit: Unit;
  readonly rows: ReportedFinding[];
  beats: number;
  isContinued: boolean;
}

/**
 * The format for people: what failed or could not be assessed, in one block per kind of resource and region. A block
 * waits for its last resource, but at most about a second.
 */
export function table(paint: Paint): Format {
  const blocks = new Map<string, Block>();

  function flush(block: Block): string {
    if (block.rows.length === 0) return '';
    const text = render(block, paint);
    block.rows.length = 0;
    block.isContinued = true;
    return text;
  }

  function add(step: ScanStep, findings: readonly ReportedFinding[]): string {
    const { unit, end } = step;
    const block = blocks.get(unit.id) ?? emptyBlock(unit);
    blocks.set(unit.id, block);
    block.rows.push(...findings.filter(({ line }) => line.status !== 'pass'));
    if (end !== undefined) blocks.delete(unit.id);
    return end !== undefined || block.rows.length >= mostRows ? flush(block) : '';
  }

  function beat(): string {
    const waiting = [...blocks.values()].filter(({ rows }) => rows.length > 0);
    for (const block of waiting) block.beats += 1;
    const due = waiting.filter(({ beats }) => beats > 1);
    for (const block of due) block.beats = 0;
    return due.map(flush).join('');
  }

  return { begin: () => '', add, beat, end: () => [...blocks.values()].map(flush).join('') };
}

const emptyBlock = (unit: Unit): Block => ({
  unit,
  rows: [],
  beats: 0,
  isContinued: false,
});

function render({ unit, rows, isContinued }: Block, paint: Paint): string {
  const errors = rows.filter(({ line }) => line.status === 'error').length;
  const counts = [
    errors > 0 && paint('yellow', `${errors} not assessed`),
    rows.length > errors && paint('red', `${rows.length - errors} failed`),
  ].filter((text) => text !== false);
  const title = `${unit.resource.service}  ${unit.resource.type}  ${unit.region}`;
  const header = `${paint('bold', title)}${isContinued ? ' (continued)' : ''}  ${counts.join(', ')}`;
  const cells = rows.toSorted(byWeight).map((row) => cellsOf(row, unit));
  return `${[header, ...aligned(cells, paint)].join('\n')}\n`;
}

const byWeight = ({ line: a }: ReportedFinding, { line: b }: ReportedFinding) =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  a.check.localeCompare(b.check, 'en') ||
  (a.resource ?? '').localeCompare(b.resource ?? '', 'en');

/** Status, severity, check, resource, where it lives if the block does not say, and the message. */
function cellsOf({ line, name }: ReportedFinding, unit: Unit): readonly string[] {
  const { status, severity, check, region, message, amount, error } = line;
  const money = amount ? ` (${decimalOf(amount)} ${amount.currency} a month)` : '';
  return [
    status.toUpperCase(),
    severity,
    check,
    region === unit.region ? name : `${name} (${region})`,
    error ? `${error.category}: ${message}` : `${message}${money}`,
  ].map(visible);
}

function aligned(rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => {
    const text = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    const width = widths[0] ?? 0;
    const style = text.startsWith('ERROR') ? 'yellow' : 'red';
    return `  ${paint(style, text.slice(0, width))}${text.slice(width)}`;
  });
}
