import { encodeTime, ulid } from 'ulid';
import type { AnyCheck } from '../../../functions/core/check.ts';
import { PermissionError } from '../../../functions/core/errors.ts';
import type { Finding } from '../../../functions/core/findings/finding.ts';
import { ExecutionId } from '../../../functions/core/ids.ts';
import type { UnitEnd } from '../../../functions/core/scan/cursor.ts';
import type { Observation } from '../../../functions/core/scan/observation.ts';
import { operationKey, type Unit } from '../../../functions/core/scan/plan.ts';
import type { ScanStep } from '../../../functions/core/scan/progress.ts';
import { accountId, sampleCheck, tenantId } from '../runs/run-samples.ts';

export const owner = { tenantId, accountId, service: 's3' };
export const regions = ['eu-west-1', 'us-east-1'];
export const check: AnyCheck = sampleCheck('s3', 'Bucket');

/** `pass`, what is wrong (`fail: …`), or the code of an error (`error: …`). */
type Said = 'pass' | `fail: ${string}` | `error: ${string}`;

/** What a run finds in one region: by resource, or why its list could not be read (to its end). */
export interface RegionState {
  readonly resources?: Readonly<Record<string, Said>>;
  readonly listError?: string;
  readonly end?: UnitEnd;
}

/** What a run finds, by region. A region that is absent was not in its scope. */
export type AccountState = Readonly<Record<string, RegionState>>;

export const executionAt = (time: string) =>
  ExecutionId.parse(encodeTime(Date.parse(time), 10).padEnd(26, '0'));

/** What the scan engine says about it, step by step. */
export function* stepsOf(state: AccountState): Generator<ScanStep, void, undefined> {
  for (const [region, found] of Object.entries(state)) {
    const unit: Unit = {
      id: `s3:ListBuckets@${region}`,
      resource: check.resource,
      region,
      checks: [check],
    };
    const position = { frames: [], intact: !found.listError };
    for (const [id, said] of Object.entries(found.resources ?? {})) {
      yield { unit, position, observations: [observationOf(id, region, said)] };
    }
    const unnamed = found.listError ? [listFailed(region, found.listError)] : [];
    const end = found.end ?? (found.listError ? 'failed' : 'listed');
    yield { unit, position, observations: unnamed, end };
  }
}

/** What has to stand in the table for a resource: `fail: … (error: …)` for an error over a verdict. */
export function saidOf({ verdict, assessment, change }: Finding): string {
  const judged = verdict && (verdict.status === 'fail' ? `fail: ${verdict.message}` : 'pass');
  const error = assessment.state === 'error' ? `error: ${assessment.code}` : undefined;
  const said = judged && error ? `${judged} (${error})` : (error ?? judged ?? 'nothing');
  return change === 'resolved' ? `resolved ${said}` : said;
}

function observationOf(id: string, region: string, said: Said): Observation {
  const about = {
    checkId: check.id,
    region,
    resource: { id, name: id, region },
    operations: [
      operationKey('s3', 'ListBuckets', region),
      operationKey('s3', 'GetBucketPolicy', region),
    ],
  };
  if (said === 'pass') return { ...about, status: 'pass' };
  const text = said.slice(said.indexOf(' ') + 1);
  if (said.startsWith('fail')) return { ...about, status: 'fail', message: text };
  return { ...about, status: 'error', error: denied('GetBucketPolicy', region, text) };
}

const listFailed = (region: string, code: string): Observation => ({
  checkId: check.id,
  region,
  operations: [operationKey('s3', 'ListBuckets', region)],
  status: 'error',
  error: denied('ListBuckets', region, code),
});

const denied = (operation: string, region: string, awsCode: string) =>
  new PermissionError(`No permission, request ${ulid()}.`, {
    service: 's3',
    operation,
    region,
    awsCode,
    deniedBy: 'identity',
  });

/**
 * Where what stands is not what a run found: a finding lost, doubled or wrong. What the run did not
 * look at must stand as it did before.
 */
export function contradictions(
  found: AccountState,
  stands: Readonly<Record<string, string>>,
  stood: Readonly<Record<string, string>>,
): readonly string[] {
  const expected = new Map<string, string | undefined>();
  for (const [region, { resources = {}, listError, end = 'listed' }] of Object.entries(found)) {
    const known = [...Object.keys(stood), ...Object.keys(stands)].filter((key) =>
      key.startsWith(`${region} `),
    );
    for (const key of known) {
      const last = stood[key]?.replace(/ ?\(?error: .*/, '');
      const isNamed = Object.keys(resources).length > 0 && !key.endsWith(' -');
      if (!listError && end === 'listed') expected.set(key, goneFrom(stood[key]));
      else if (listError && isNamed && !stood[key]?.startsWith('resolved')) {
        expected.set(key, withError(last, listError));
      } else expected.set(key, stood[key]);
    }
    for (const [id, said] of Object.entries(resources)) {
      const key = `${region} ${id}`;
      const last = stood[key]?.replace(/^resolved /, '').replace(/ ?\(?error: .*/, '');
      expected.set(key, said.startsWith('error') ? withError(last, said.slice(7)) : said);
    }
    if (listError) expected.set(`${region} -`, `error: ${listError}`);
  }
  return [...expected]
    .filter(([key, said]) => stands[key] !== said)
    .map(([key, said]) => `${key}: ${stands[key]}, not ${said}`);
}

const withError = (last: string | undefined, code: string) =>
  last ? `${last} (error: ${code})` : `error: ${code}`;

function goneFrom(stood: string | undefined): string | undefined {
  return stood === undefined || stood.startsWith('resolved') ? stood : `resolved ${stood}`;
}
