import type { Amount } from '../../../../functions/core/amount.ts';
import type { AnyCheck } from '../../../../functions/core/check.ts';
import type { AwsCallError, ErrorCategory } from '../../../../functions/core/errors.ts';
import type { Observation } from '../../../../functions/core/scan/observation.ts';
import type { ScanStep } from '../../../../functions/core/scan/progress.ts';
import type { Severity } from '../../../../functions/core/severity.ts';

/** Why something could not be assessed. `null`: AWS did not say. */
export interface LineError {
  readonly category: ErrorCategory;
  /** `api:Operation`, as in the catalogue. */
  readonly operation: string;
  readonly code: string | null;
  readonly requestId: string | null;
}

/** One finding as `--format json` prints it: a public contract, in this order (docs/cli.md). */
export interface FindingLine {
  readonly check: string;
  readonly status: 'pass' | 'fail' | 'error';
  readonly severity: Severity;
  readonly account: string;
  /** `global` where the service has none. */
  readonly region: string;
  /** `null` on an error that came before there was anything to name. */
  readonly resource: string | null;
  readonly message: string;
  /** Only on `fail`, where the check can tell the money. */
  readonly amount?: Amount;
  /** Only on `error`. */
  readonly error?: LineError;
}

/** A finding with what only a person needs. */
export interface ReportedFinding {
  readonly line: FindingLine;
  /** What a person calls the resource; `-` where there is none to name. */
  readonly name: string;
}

/**
 * Turns the steps of a scan into findings. Errors that name no resource come once per check and
 * region, however many of its elements could not be read.
 */
export function createReporter(account: string): (step: ScanStep) => readonly ReportedFinding[] {
  const unlisted = new Set<string>();

  function isRepeated({ checkId, region, resource }: Observation): boolean {
    if (resource) return false;
    const key = `${checkId}@${region}`;
    if (unlisted.has(key)) return true;
    unlisted.add(key);
    return false;
  }

  return ({ unit, observations }) =>
    observations
      .filter((observation) => !isRepeated(observation))
      .map((observation) => reported(observation, checkOf(unit.checks, observation), account));
}

function reported(observation: Observation, check: AnyCheck, account: string): ReportedFinding {
  const { checkId, status, region, resource } = observation;
  return {
    name: resource?.name ?? '-',
    line: {
      check: checkId,
      status,
      severity: check.severity,
      account,
      region,
      resource: resource?.id ?? null,
      message: messageOf(observation, check),
      ...(observation.status === 'fail' && observation.amount && { amount: observation.amount }),
      ...(observation.status === 'error' && { error: errorOf(observation.error) }),
    },
  };
}

/** A check's title is its good state, and so what a pass says. */
function messageOf(observation: Observation, check: AnyCheck): string {
  if (observation.status === 'pass') return `${check.title}.`;
  return observation.status === 'fail' ? observation.message : observation.error.message;
}

function errorOf({ category, context }: AwsCallError): LineError {
  const { service, operation, awsCode = null, requestId = null } = context;
  return { category, operation: `${service}:${operation}`, code: awsCode, requestId };
}

function checkOf(checks: readonly AnyCheck[], { checkId }: Observation): AnyCheck {
  const found = checks.find(({ id }) => id === checkId);
  if (!found) throw new Error(`The scan judged by ${checkId}, which it was not given.`);
  return found;
}
