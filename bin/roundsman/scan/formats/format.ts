import type { ScanStep } from '../../../../functions/core/scan/progress.ts';
import type { ReportedFinding } from './finding-line.ts';

/** Text of findings, as they come. Every function returns what to write now; `''` for nothing. */
export interface Format {
  begin(): string;
  add(step: ScanStep, findings: readonly ReportedFinding[]): string;
  /** Called about twice a second: what was held back may have waited long enough. */
  beat(): string;
  end(): string;
}

const nothing = () => '';

/** A format that holds nothing back. */
export const lineByLine = (
  toText: (finding: ReportedFinding) => string,
  begin: Format['begin'] = nothing,
): Format => ({
  begin,
  add: (_, findings) => findings.map(toText).join(''),
  beat: nothing,
  end: nothing,
});
