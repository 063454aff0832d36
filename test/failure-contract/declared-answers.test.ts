import { describe, expect, it } from 'vitest';
import { checks } from '../../functions/checks/registry.generated.ts';
import { type AnyCheck, factCallOf, type ResolvedCall } from '../../functions/core/check.ts';
import type { Absences, AnyResource, DocsUrl } from '../../functions/core/resource.ts';
import { operationKey, ownCallOf } from '../../functions/core/scan/plan.ts';
import { runScan, type Scanned } from '../support/checks/run-scan.ts';
import { type Respond, wireError } from '../support/fakes/aws-wire.ts';
import { observationsOf } from './contradictions.ts';
import { openSampleAccount, regions } from './sample-account.ts';

type Meaning = 'absent' | 'not enabled' | 'gone' | 'empty';

/** What a resource declares to be an answer and no error, and the AWS page that says so. */
interface Declaration {
  readonly resource: AnyResource;
  readonly call: Pick<ResolvedCall, 'api' | 'operation'>;
  readonly meaning: Meaning;
  /** AWS's code; absent where an answer holds nothing. */
  readonly code?: string;
  readonly page: DocsUrl;
}

const resources = [...new Set(checks.map(({ resource }) => resource))];
const declarations = resources.flatMap(declaredBy);

function declaredBy(resource: AnyResource): readonly Declaration[] {
  const { get, list, describe, service, goneOn, parent } = resource;
  const needed = new Set(judging(resource).flatMap((check) => check.needs));
  const ofCodes = (call: Declaration['call'], meaning: Meaning, codes: Absences = {}) =>
    Object.entries(codes).map(([code, page]) => ({ resource, call, meaning, code, page }));
  const nothing = (call: Declaration['call'], page: DocsUrl | undefined) =>
    page ? [{ resource, call, meaning: 'empty' as const, page }] : [];
  const own = ownCallOf(resource);
  return [
    ...nothing(own, list?.omittedWhenEmpty ?? get?.mayBeEmpty),
    ...ofCodes(own, 'absent', get?.absentOn),
    ...ofCodes(own, 'not enabled', get?.notEnabledOn ?? list?.notEnabledOn),
    ...ofCodes(own, 'gone', parent?.goneOn),
    ...(describe
      ? ofCodes({ api: service, ...describe }, 'gone', {
          ...parent?.goneOn,
          ...(describe.batch === 1 && goneOn),
        })
      : []),
    ...[...needed].flatMap((name) => {
      const call = factCallOf(resource, name);
      const fact = resource.facts[name];
      return [
        ...nothing(call, fact?.mayBeEmpty),
        ...ofCodes(call, 'absent', fact?.absentOn),
        ...ofCodes(call, 'not enabled', fact?.notEnabledOn),
        // CloudWatch knows no item, and says of none that it is gone.
        ...(fact?.metric ? [] : ofCodes(call, 'gone', { ...goneOn, ...fact?.goneOn })),
      ];
    }),
  ];
}

function judging(resource: AnyResource): readonly AnyCheck[] {
  return checks.filter((check) => check.resource === resource);
}

const account = openSampleAccount(new Set());

const titled = declarations.map((declared) => {
  const { resource, call, code, meaning } = declared;
  const what = code ? `${code} to ${call.operation}` : `a ${call.operation} without members`;
  return [`${resource.service} ${resource.type}: ${what} means ${meaning}`, declared] as const;
});

/** Checks that have no verdict where this is absent; all others judge what its absence means. */
const silentAbout: ReadonlySet<string> = new Set([
  'ce-account-commitment-coverage-sufficient GetSavingsPlansCoverage',
  'ce-account-untagged-spend-small ListCostAllocationTags',
]);

describe('what is declared to be an answer', () => {
  it.each(titled)('%s', async (_, { resource, call, code, meaning, page }) => {
    const own = judging(resource);
    const before = await runScan(account.aws, own, { regions });
    const place = placeOf(call, before);
    const [wireCode, ...words] = code?.split(': ') ?? [];
    const respond: Respond = (wired) =>
      wireCode
        ? wireError(wired.protocol, wireCode, words.join(': ') || 'Said.', 404)
        : account.emptyAnswer(wired);
    const isAnswered = (request: { api: string; operation: string; region: string }) =>
      request.api === call.api && request.operation === call.operation && request.region === place;

    const after = await runScan(account.withFault(isAnswered, respond), own, { regions });

    expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\/.+/);
    expect(after.lines.filter((line) => line.includes(' error: '))).toEqual([]);
    expect(after.steps.flatMap(({ end }) => end ?? [])).not.toContain('failed');
    const isList = call.operation === resource.list?.operation;
    const state = { absent: 'ok', 'not enabled': 'not-enabled', gone: 'gone' } as const;
    const recorded = meaning === 'empty' ? (isList ? 'empty' : 'ok') : state[meaning];
    expect(after.coverage.map((row) => row.replace(/ \d+$/, ''))).toContain(
      `${place} ${call.api}:${call.operation} ${recorded}`,
    );
    const restsOnIt = findingsOf(before, operationKey(call.api, call.operation, place));
    const left = findingsOf(after, operationKey(call.api, call.operation, place));
    if (meaning === 'gone' || isList) expect(left).toEqual([]);
    else {
      const judged = ({ checkId }: { checkId: string }) =>
        !silentAbout.has(`${checkId} ${call.operation}`);
      expect(left.filter(judged).length).toBe(restsOnIt.filter(judged).length);
    }
  });

  it('is declared for a good part of what can be asked', () => {
    expect(declarations.length).toBeGreaterThan(20);
  });
});

const findingsOf = (scanned: Scanned, operation: string) =>
  observationsOf(scanned).filter(({ operations }) => operations.includes(operation));

function placeOf({ api, operation }: Declaration['call'], { coverage }: Scanned): string {
  const row = coverage.find((line) => line.split(' ')[1] === `${api}:${operation}`);
  if (!row) throw new Error(`${operation} was not asked.`);
  return row.split(' ')[0] ?? '';
}
