import type { AnyCheck } from '../../../functions/core/check.ts';
import { regionForm } from '../../../functions/core/partition.ts';
import type { Severity } from '../../../functions/core/severity.ts';
import { type Pace, paces } from '../../../functions/platform/calls/rates.ts';
import { type OptionSpecs, readArguments } from '../command-line/arguments.ts';
import { usageError } from '../command-line/exit.ts';
import {
  known,
  selectChecks,
  selectionOptions,
  severityNamed,
  unpaidOf,
} from '../command-line/selection.ts';
import { refuseOtherPartition } from '../entry/regions.ts';

export const formats = ['table', 'json', 'csv'] as const;
export type FormatName = (typeof formats)[number];

export const scanOptions = {
  profile: { value: 'NAME', help: 'Profile of the AWS configuration files.' },
  regions: { value: 'NAME,...', list: true, help: 'Default: all that the account has enabled.' },
  ...selectionOptions,
  format: { value: formats.join('|'), help: 'Default: table. json is one object a line.' },
  output: { value: 'FILE', help: 'Write the findings to a file, which appears when it is whole.' },
  'fail-on': { value: 'LEVEL', help: 'Exit 3 if anything of this severity or above failed.' },
  pace: {
    value: paces.join('|'),
    help: 'How much of the rates that AWS publishes is taken. Default: half, and your own software keeps the rest.',
  },
  strict: { help: 'Repeat no call, not even one that AWS throttles.' },
  help: { help: 'Show this.' },
} as const satisfies OptionSpecs;

export interface ScanOptions {
  readonly profile?: string | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly checks: readonly AnyCheck[];
  /** Left out: AWS would charge the account for their calls, and nobody named them. */
  readonly unpaid: readonly AnyCheck[];
  readonly format: FormatName;
  readonly output?: string | undefined;
  readonly failOn?: Severity | undefined;
  readonly pace: Pace;
  readonly isStrict: boolean;
}

/** `help` if it was asked for. Throws a usage error that names what is valid. */
export function readScanOptions(
  args: readonly string[],
  all: readonly AnyCheck[],
): ScanOptions | 'help' {
  const given = readArguments(args, scanOptions);
  if (given.help) return 'help';
  for (const region of given.regions ?? []) {
    refuseOtherPartition(region);
    // Which regions there are, AWS says; this spares a call that could only fail.
    if (!regionForm.test(region)) {
      throw usageError(`"${region}" is no region. A region is named like us-east-1.`);
    }
  }
  const failOn = given['fail-on'];
  return {
    profile: given.profile,
    regions: given.regions,
    ...unpaidOf(given, selectChecks(given, all)),
    format: given.format === undefined ? 'table' : known('format', given.format, formats),
    output: given.output,
    failOn: failOn === undefined ? undefined : severityNamed(failOn),
    pace: given.pace === undefined ? 'half' : known('pace', given.pace, paces),
    isStrict: given.strict === true,
  };
}
