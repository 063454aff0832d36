import { describe, expect, it } from 'vitest';
import { checks } from '../../functions/checks/registry.generated.ts';
import { type AnyCheck, callsOf } from '../../functions/core/check.ts';
import type { AwsRequest } from '../../functions/core/scan/aws-caller.ts';
import type { Observation } from '../../functions/core/scan/observation.ts';
import { operationKey } from '../../functions/core/scan/plan.ts';
import { runScan, type Scanned } from '../support/checks/run-scan.ts';
import type { WireProtocol } from '../support/fakes/aws-wire.ts';
import { contradictions, observationsOf } from './contradictions.ts';
import { type Fault, faults, incomplete, memberless, onSecondPage, strange } from './faults.ts';
import { mayHoldNothing, type Needed, onlyLists, operationsOf } from './operations.ts';
import { remember } from './remembered.ts';
import { locatedResources, openSampleAccount, regions, tokensOf } from './sample-account.ts';

const services = [...new Set(checks.map(({ resource }) => resource.service))].sort();

/**
 * The checks of every resource that some check of it rests the operation on: others of the service share nothing with them but
 * the service, and to judge them, too, at every fault would cost the square of what there is to prove.
 */
function near(own: readonly AnyCheck[], needed: Pick<Needed, 'api' | 'operation'>) {
  const rests = (check: AnyCheck) =>
    callsOf(check).some(
      ({ api, operation }) => api === needed.api && operation === needed.operation,
    );
  const touched = new Set(own.filter(rests).map(({ resource }) => resource));
  return own.filter(({ resource }) => touched.has(resource));
}

/**
 * The failure contract, of every `of`th service: every operation that its checks rest on, each with
 * every fault; and every check that crashes.
 */
export function describeFailureContract(part: number, of: number): void {
  describe.each(services.filter((_, index) => index % of === part))('%s', (service) => {
    const own = checks.filter(({ resource }) => resource.service === service);
    const account = openWorld(own, false);
    const unlocated = openWorld(own, true);

    it.each([
      ['', account],
      [', also where a list leaves regions out', unlocated],
    ])('judges something with every check%s', async (_, { healthy }) => {
      const found = observationsOf((await healthy()).before);

      expect(found.filter(({ status }) => status === 'error')).toEqual([]);
      const silent = own.filter(({ id }) => !found.some(({ checkId }) => checkId === id));
      expect(
        silent.map(({ id }) => id),
        'test/failure-contract/samples',
      ).toEqual([]);
    });

    it('says of every finding which operations it rests on', async () => {
      for (const { checkId, operations } of observationsOf((await account.healthy()).before)) {
        const named = new Set(operations.map((name) => name.split('@')[0]));
        const [check] = own.filter(({ id }) => id === checkId);
        expect([...named].sort()).toEqual(check && operationNames(check));
      }
    });

    describe.each(operationsOf(own).map((needed) => [`${needed.api}:${needed.operation}`, needed]))(
      '%s',
      (_, needed) => {
        const judged = near(own, needed);
        const world = openWorld(judged, needed.onlyLocates);
        const all = [
          ...faults,
          memberless,
          ...(tokensOf(needed) && !needed.mayStop ? later : []),
          ...(needed.describes ? [strange] : []),
          ...(needed.measures ? incomplete : []),
        ];

        it.each(all.map((fault) => [fault.name, fault] as const))('%s', async (_, fault) => {
          const healthy = await world.healthy();
          const place = placeOf(needed, healthy.before);
          const { after, protocol } = await world.faulty(needed, place, fault);
          const isAnswer = (check: AnyCheck) => fault.isMemberless && mayHoldNothing(check, needed);

          const isHit = ({ operations }: Observation) =>
            operations.includes(operationKey(needed.api, needed.operation, place));
          expect(observationsOf(healthy.before).some(isHit)).toBe(true);
          const judging = judged.filter((check) => !isAnswer(check));
          expect(
            contradictions(after, {
              checks: judging,
              ...healthy,
              isHit,
              isPartial: (check) => fault.isLater === true && onlyLists(check, needed),
              error: {
                category: fault.category,
                service: needed.api,
                operation: needed.operation,
                region: place,
                awsCode: fault.code(protocol),
              },
            }),
          ).toEqual([]);
          const answered = judged.filter(isAnswer).map(({ id }) => id);
          const wrong = observationsOf(after).filter(
            ({ checkId, status }) => status === 'error' && answered.includes(checkId),
          );
          expect(wrong).toEqual([]);
        });
      },
    );

    it.each(own.map((check) => [check.id, check] as const))('%s crashes', async (id, check) => {
      const beside = own.filter(({ resource }) => resource === check.resource);
      const crashing = beside.map((one) => (one === check ? { ...check, evaluate: crash } : one));
      const { before, baseline } = await openWorld(beside, false).healthy();
      const after = await runScan(account.aws, crashing, { regions });

      expect(
        contradictions(after, {
          checks: beside,
          before,
          baseline,
          isHit: ({ checkId }) => checkId === id,
          isPartial: () => false,
          error: { category: 'platform', service, operation: id, awsCode: undefined },
        }),
      ).toEqual([]);
    });
  });
}

const operationNames = (check: AnyCheck) =>
  [...new Set(callsOf(check).map(({ api, operation }) => `${api}:${operation}`))].sort();

const later = faults.concat(memberless).map(onSecondPage);

const crash = () => {
  throw new Error('a bug');
};

type World = ReturnType<typeof makeWorld>;
const worlds = new Map<string, World>();

/** The sample account as some checks see it, without and with a fault; once for the same checks. */
function openWorld(own: readonly AnyCheck[], withoutRegions: boolean): World {
  const key = [withoutRegions, ...own.map(({ id }) => id)].join();
  const world = worlds.get(key) ?? makeWorld(own, withoutRegions);
  worlds.set(key, world);
  return world;
}

function makeWorld(own: readonly AnyCheck[], withoutRegions: boolean) {
  const account = openSampleAccount(withoutRegions ? locatedResources(own) : new Set());
  async function scanned() {
    const before = await runScan(account.aws, own, { regions });
    return { before, ...remember(before.steps, new Date('2026-11-20T03:00:00Z')) };
  }
  let once: ReturnType<typeof scanned> | undefined;
  const healthy = () => {
    once ??= scanned();
    return once;
  };
  async function faulty(needed: Needed, place: string, fault: Fault) {
    let protocol: WireProtocol | undefined;
    const isFaulty = ({ api, operation, region }: AwsRequest) =>
      api === needed.api && operation === needed.operation && region === place;
    const aws = account.withFault(isFaulty, (call) => {
      protocol = call.protocol;
      return fault.answer(call, account);
    });
    const after = await runScan(aws, own, { regions });
    if (!protocol) throw new Error(`${needed.operation} was not asked in ${place}.`);
    return { after, protocol };
  }
  return { aws: account.aws, healthy, faulty };
}

/** A region in which the operation is asked, the same one at every run; the others are to feel nothing. */
function placeOf({ api, operation }: Needed, { coverage }: Scanned): string {
  const [row] = coverage.filter((line) => line.split(' ')[1] === `${api}:${operation}`).sort();
  const [place] = row?.split(' ') ?? [];
  if (!place) throw new Error(`Nothing in test/failure-contract/samples leads to ${operation}.`);
  return place;
}
