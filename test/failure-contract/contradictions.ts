import type { AnyCheck } from '../../functions/core/check.ts';
import type { AwsCallError, ErrorCategory } from '../../functions/core/errors.ts';
import type { Observation } from '../../functions/core/scan/observation.ts';
import type { Scanned } from '../support/checks/run-scan.ts';
import { isStale, type Remembered, remember } from './remembered.ts';

/** What has to be said of one fault. */
export interface Expectation {
  readonly checks: readonly AnyCheck[];
  /** The run in which nothing was wrong. */
  readonly before: Scanned;
  /** What that run left behind. */
  readonly baseline: Remembered['baseline'];
  /** Which of its findings rest on what failed. */
  readonly isHit: (finding: Observation) => boolean;
  /** Whether the findings of a check stand beside its error: its list broke off behind them. */
  readonly isPartial: (check: AnyCheck) => boolean;
  /** What each error has to say. */
  readonly error: {
    readonly category: ErrorCategory;
    readonly service: string;
    readonly operation: string;
    readonly region?: string;
    readonly awsCode: string | undefined;
  };
}

/** Where a run with a fault breaks the failure contract, in words; none if it keeps it. */
export function contradictions(after: Scanned, expected: Expectation): readonly string[] {
  const { checks, before } = expected;
  const found = observationsOf(after);
  const memory = remember(after.steps, new Date('2026-11-21T03:00:00Z'), expected.baseline);
  return [
    ...checks.flatMap((check) => ofCheck(check, observationsOf(before), found, expected)),
    ...checks.flatMap((check) => ofMemory(check, memory, expected)),
  ];
}

export const observationsOf = ({ steps }: Scanned): readonly Observation[] =>
  steps.flatMap(({ observations }) => observations);

function ofCheck(
  check: AnyCheck,
  before: readonly Observation[],
  after: readonly Observation[],
  { isHit, isPartial, error }: Expectation,
): readonly string[] {
  const old = before.filter(({ checkId }) => checkId === check.id);
  const now = after.filter(({ checkId }) => checkId === check.id);
  const hit = old.filter(isHit);
  const stands = isPartial(check) ? old : old.filter((finding) => !isHit(finding));
  const errors = now.filter(({ status }) => status === 'error');
  return [
    ...difference(stands.map(wordsOf), now.filter(({ status }) => status !== 'error').map(wordsOf)),
    ...(hit.length === 0 && errors.length > 0 ? [`${check.id}: an error without reason`] : []),
    ...hit
      .filter((finding) => !errors.some((one) => concerns(one, finding)))
      .map((finding) => `${wordsOf(finding)}: no error in its place`),
    ...errors.flatMap((one) => wrongIn(one, error).map((wrong) => `${wordsOf(one)}: ${wrong}`)),
  ];
}

/** An error names the finding's resource, or nothing but what the finding rests on. */
const concerns = (error: Observation, finding: Observation) =>
  error.resource
    ? error.resource.id === finding.resource?.id && error.region === finding.region
    : error.operations.some((name) => finding.operations.includes(name));

function wrongIn(observation: Observation, expected: Expectation['error']): readonly string[] {
  if (observation.status !== 'error') return [];
  const { category, context }: AwsCallError = observation.error;
  const { service, operation, region, awsCode } = context;
  const actual: Readonly<Record<string, string | undefined>> = {
    category,
    service,
    operation,
    region,
    awsCode,
  };
  return Object.entries(expected)
    .filter(([name, value]) => !names(actual[name], value))
    .map(([name, value]) => `${name} is ${actual[name]}, not ${value}`);
}

/** A check that finds a gap in one of several answers names all of them. */
const names = (said: string | undefined, value: string | undefined) =>
  said === value || (value !== undefined && said?.split(' or ').includes(value));

/** What stays in the table: nothing is resolved, and what was not assessed says so. */
function ofMemory(
  check: AnyCheck,
  memory: Remembered,
  { before, isHit, isPartial }: Expectation,
): readonly string[] {
  const old = observationsOf(before).filter(({ checkId }) => checkId === check.id);
  const gone = memory.changes.filter(
    ({ kind, checkId }) => kind === 'gone' && checkId === check.id,
  );
  const isLost = (finding: Observation) => isHit(finding) && !isPartial(check);
  return [
    ...gone.map(({ resource }) => `${check.id} ${resource}: resolved`),
    ...old
      .filter((finding) => isStale(finding, memory) !== isLost(finding))
      .map((finding) =>
        isLost(finding)
          ? `${wordsOf(finding)}: does not say that it is not assessed`
          : `${wordsOf(finding)}: is said not to be assessed`,
      ),
  ];
}

function difference(expected: readonly string[], actual: readonly string[]): readonly string[] {
  return [
    ...expected.filter((one) => !actual.includes(one)).map((one) => `${one}: is gone`),
    ...actual.filter((one) => !expected.includes(one)).map((one) => `${one}: must not be said`),
  ];
}

const wordsOf = (observation: Observation): string => {
  const { checkId, region, resource, status } = observation;
  const message = observation.status === 'fail' ? ` ${observation.message}` : '';
  return `${checkId} ${region} ${resource?.id ?? '-'} ${status}${message}`;
};
