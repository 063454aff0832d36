import type { IamAction } from '../../../functions/core/resource.ts';
import { severities } from '../../../functions/core/severity.ts';
import type { ScanUsage } from '../command-line/connection.ts';
import { type Paint, visible } from '../command-line/terminal.ts';
import type { Gap, Listing, Tally } from './tally.ts';

/** What stands under the findings. */
export interface Closing {
  readonly tally: Tally;
  /** Regions that were asked for and are switched off in the account. */
  readonly disabledRegions: readonly string[];
  /** IAM actions by `api:Operation`. */
  readonly actions: ReadonlyMap<string, readonly IamAction[]>;
  readonly seconds: number;
  readonly usage: ScanUsage;
  /** Where it was written, if not to standard output. */
  readonly output?: string | undefined;
}

/** The end of a scan in words: what failed, what is unknown and why, what was looked at. */
export function summary(closing: Closing, paint: Paint): string {
  const { tally, actions, disabledRegions, usage } = closing;
  return [
    headline(closing, paint),
    ...section('Not assessed', tally.gaps.toSorted(byCount).map(gapRow), paint),
    ...section('Switched off in this account', disabledRegions.map(oneCell), paint),
    ...section('Missing permissions', missing(tally.gaps, actions), paint),
    ...section('Looked at', tally.listings.toSorted(byName).map(listingRow), paint),
    ...section('Slowed down, as AWS throttled', Object.entries(usage.slowed).map(slowedRow), paint),
    '',
    `${closing.seconds.toFixed(1)} s, ${usage.calls} calls, ${usage.repeats} repeated after throttling.`,
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
      ? [paint('yellow', `${plural(disabledRegions.length, 'region')} switched off`)]
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
  const reach = checks.size > 0 ? plural(checks.size, 'check') : '';
  // What AWS says in a code it says in the findings too.
  const said = code === undefined ? message : '';
  return [category, operation, code ?? '-', namesOf(regions), reach, said];
}

/** One row per action: where it was missed, and which kind of policy says no, if AWS says that. */
function missing(
  gaps: readonly Gap[],
  actions: ReadonlyMap<string, readonly IamAction[]>,
): readonly Row[] {
  const found = new Map<string, { readonly regions: Set<string>; readonly by: Set<string> }>();
  for (const gap of gaps.filter(({ category }) => category === 'permission')) {
    for (const action of actions.get(gap.operation) ?? [`(for ${gap.operation})`]) {
      const { regions, by } = found.get(action) ?? { regions: new Set(), by: new Set() };
      if (gap.deniedBy && gap.deniedBy !== 'unspecified') by.add(gap.deniedBy);
      found.set(action, { regions: regions.union(gap.regions), by });
    }
  }
  return [...found].sort().map(([action, { regions, by }]) => {
    const sources = [...by].sort().join(', ');
    return [action, namesOf(regions), sources && `denied by: ${sources}`];
  });
}

function listingRow({ service, type, judged, ends }: Listing): Row {
  const said = [
    ends.failed.size > 0 && `not (all) listed in ${namesOf(ends.failed)}`,
    ends['region-disabled'].size > 0 && `switched off: ${namesOf(ends['region-disabled'])}`,
    ends['not-in-region'].size > 0 && `not offered in ${namesOf(ends['not-in-region'])}`,
  ].filter((text) => text !== false);
  return [service, type, `${judged} judged`, listedIn(ends.listed), said.join('; ')];
}

const slowedRow = ([bucket, perSecond]: [string, number]): Row => [
  bucket,
  `${perSecond} calls a second at the end`,
];

/** `global`, `2 regions`, or both where there is one of each region and one of the account. */
function listedIn(listed: ReadonlySet<string>): string {
  if (!listed.has('global')) return plural(listed.size, 'region');
  return listed.size === 1 ? 'global' : `global, ${plural(listed.size - 1, 'region')}`;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const namesOf = (regions: ReadonlySet<string>) => [...regions].sort().join(',');

const byCount = (a: Gap, b: Gap) => b.count - a.count;

const byName = (a: Listing, b: Listing) =>
  `${a.service} ${a.type}`.localeCompare(`${b.service} ${b.type}`, 'en');
