import { severities } from '../../functions/core/check.ts';
import type { IamAction } from '../../functions/core/resource.ts';
import type { Gap, Listing, Tally } from './tally.ts';
import { type Paint, visible } from './terminal.ts';

/** What stands under the findings. */
export interface Closing {
  readonly tally: Tally;
  /** Regions that were asked for and are switched off in the account. */
  readonly disabledRegions: readonly string[];
  /** IAM actions by `api:Operation`. */
  readonly actions: ReadonlyMap<string, readonly IamAction[]>;
  readonly seconds: number;
  readonly calls: number;
  readonly repeats: number;
  /** Where it was written, if not to standard output. */
  readonly output?: string | undefined;
}

/** The end of a scan in words: what failed, what is unknown and why, what was looked at. */
export function summary(closing: Closing, paint: Paint): string {
  const { tally, actions, disabledRegions } = closing;
  return [
    headline(closing, paint),
    ...section('Not assessed', tally.gaps.toSorted(byCount).map(gapRow), paint),
    ...section('Switched off in this account', disabledRegions.map(oneCell), paint),
    ...section('Missing permissions', missing(tally.gaps, actions), paint),
    ...section('Looked at', tally.listings.toSorted(byName).map(listingRow), paint),
    '',
    `${closing.seconds.toFixed(1)} s, ${closing.calls} calls, ${closing.repeats} repeated after throttling.`,
    ...(closing.output ? [`Findings are in ${visible(closing.output)}.`] : []),
    '',
  ].join('\n');
}

function headline({ tally, disabledRegions }: Closing, paint: Paint): string {
  const { failed, notAssessed, gaps, passed } = tally;
  const levels = severities.filter((severity) => failed[severity] > 0);
  const total = levels.reduce((sum, severity) => sum + failed[severity], 0);
  const detail = levels.map((severity) => `${failed[severity]} ${severity}`).join(', ');
  const parts = [
    total > 0 ? `${paint('red', `${total} failed`)} (${detail})` : '0 failed',
    gaps.length > 0 ? paint('yellow', `${notAssessed} not assessed`) : '0 not assessed',
    ...(disabledRegions.length > 0
      ? [paint('yellow', `${disabledRegions.length} regions switched off`)]
      : []),
    `${passed} passed`,
  ];
  return `\n${parts.join(', ')}`;
}

type Row = readonly string[];

const oneCell = (text: string): Row => [text];

function section(title: string, rows: readonly Row[], paint: Paint): readonly string[] {
  if (rows.length === 0) return [];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return ['', paint('bold', title), ...lines.map(visible)];
}

function gapRow({ category, operation, code, message, regions, checks }: Gap): Row {
  const reach = checks.size > 0 ? `${checks.size} ${checks.size === 1 ? 'check' : 'checks'}` : '';
  return [category, operation, code ?? '-', [...regions].sort().join(','), reach, message];
}

/** One row per action, once, with where it was missed. */
function missing(
  gaps: readonly Gap[],
  actions: ReadonlyMap<string, readonly IamAction[]>,
): readonly Row[] {
  const regions = new Map<string, Set<string>>();
  for (const gap of gaps.filter(({ category }) => category === 'permission')) {
    for (const action of actions.get(gap.operation) ?? [`(for ${gap.operation})`]) {
      regions.set(action, (regions.get(action) ?? new Set()).union(gap.regions));
    }
  }
  return [...regions].sort().map(([action, where]) => [action, [...where].sort().join(',')]);
}

function listingRow({ service, type, judged, ends }: Listing): Row {
  const said = [
    ends.failed.size > 0 && `not (all) listed in ${namesOf(ends.failed)}`,
    ends['region-disabled'].size > 0 && `switched off: ${namesOf(ends['region-disabled'])}`,
    ends['not-in-region'].size > 0 && `not offered in ${namesOf(ends['not-in-region'])}`,
  ].filter((text) => text !== false);
  const listed = ends.listed.has('global') ? 'global' : `${ends.listed.size} regions`;
  return [service, type, `${judged} judged`, listed, said.join('; ')];
}

const namesOf = (regions: ReadonlySet<string>) => [...regions].sort().join(',');

const byCount = (a: Gap, b: Gap) => b.count - a.count;

const byName = (a: Listing, b: Listing) =>
  `${a.service} ${a.type}`.localeCompare(`${b.service} ${b.type}`, 'en');
