import { describe, expect, it } from 'vitest';
import { checks } from '../../functions/checks/registry.generated.ts';
import { type AnyCheck, callsOf } from '../../functions/core/check.ts';
import type { ErrorCategory } from '../../functions/core/errors.ts';
import type { Finding } from '../../functions/core/findings/finding.ts';
import { notAssessedSince } from '../../functions/core/findings/watermark.ts';
import { operationKey } from '../../functions/core/scan/plan.ts';
import { readWatermark } from '../../functions/data/findings/watermarks.ts';
import { modelClients } from '../../functions/platform/models/model-clients.ts';
import { callerOnWire, wireError } from '../support/fakes/aws-wire.ts';
import { accountId, tenantId } from '../support/runs/run-samples.ts';
import { createWorld } from '../support/runs/run-world.ts';
import { type Fault, faults, memberless, onSecondPage } from './faults.ts';
import { openSampleAccount } from './sample-account.ts';

/** The one region with a fault: in all others everything is as it should be. */
const faultyRegion = 'us-east-1';

/** A global and a regional service, each with a list in pages and a call about each of its items. */
const services = [
  { service: 's3', list: 'ListBuckets', call: 'GetBucketAcl' },
  {
    service: 'elasticloadbalancing',
    list: 'DescribeLoadBalancers',
    call: 'DescribeLoadBalancerAttributes',
  },
] as const;

const expired: Fault = {
  name: 'expired credentials',
  answer: ({ protocol }) => wireError(protocol, 'ExpiredToken', 'The token has expired.', 403),
  category: 'authentication',
  code: () => 'ExpiredToken',
};

const endOf: Readonly<Record<ErrorCategory, string>> = {
  authentication: 'AuthenticationFailed',
  permission: 'PermissionDenied',
  limit: 'ServiceLimitExceeded',
  service: 'ServiceFailed',
  platform: 'PlatformFailed',
};

const account = openSampleAccount(new Set());

describe.each(services)('a run over $service', ({ service, list, call }) => {
  // Of the things that the call is about: a whole run for each fault over all of a large service proves no more.
  const about = (check: AnyCheck) =>
    callsOf(check).some((asked) => asked.api === service && asked.operation === call);
  const ofCall = checks.filter(about).map(({ resource }) => resource);
  const own = checks.filter(
    ({ resource }) => resource.service === service && ofCall.includes(resource),
  );
  const all = [...faults, memberless, expired];
  const cases = [
    ...all.map((fault) => [call, fault.name, fault] as const),
    ...all.map((fault) => [list, fault.name, fault] as const),
    ...all.map(onSecondPage).map((fault) => [list, fault.name, fault] as const),
  ];

  it.each(cases)('%s: %s', async (operation, _, fault) => {
    let isFaulty = false;
    const world = await createWorld({
      checks: own,
      aws: () =>
        callerOnWire(modelClients, (wired) =>
          isFaulty &&
          wired.api === service &&
          wired.operation === operation &&
          wired.region === faultyRegion
            ? fault.answer(wired, account)
            : account.answer(wired),
        ),
    });
    const first = await world.run();
    const before = await world.findings(accountId, service);
    isFaulty = true;

    const walk = await world.run();

    const { result, startedAt } = await world.lastExecution();
    expect([first.last, walk.last]).toEqual(['Succeeded', endOf[fault.category]]);
    expect(result).toMatchObject({
      status: 'failed',
      category: fault.category,
      changes: { resolved: 0, new: 0, changed: 0, reopened: 0 },
      errors: expect.arrayContaining([
        expect.objectContaining({ category: fault.category, operation }),
      ]),
    });
    expect(world.published).toHaveLength(1);
    const watermark = await readWatermark(world.store.table, { tenantId, accountId, service });
    const after = await world.findings(accountId, service);
    for (const finding of before) {
      const now = after.find((one) => keyOf(one) === keyOf(finding));
      expect(now?.verdict).toEqual(finding.verdict);
      const isHit =
        !fault.isLater && finding.operations.some((name) => isFaultyCall(name, service, operation));
      const since = now && notAssessedSince(now, watermark ?? { blocked: [] });
      if (isHit) expect(since).toBe(startedAt);
      // Whom AWS does not know, it tells nothing at all.
      else if (fault.category !== 'authentication') expect(since).toBeUndefined();
    }
  });

  it('a crash of every check', async () => {
    let isFaulty = false;
    const crashing = own.map((check) => ({
      ...check,
      evaluate(subject: Parameters<typeof check.evaluate>[0]) {
        if (isFaulty) throw new Error('a bug');
        return check.evaluate(subject);
      },
    }));
    const world = await createWorld({ checks: crashing, aws: () => account.aws });
    await world.run();
    const before = await world.findings(accountId, service);
    isFaulty = true;

    const walk = await world.run();

    const after = await world.findings(accountId, service);
    expect(walk.last).toBe('PlatformFailed');
    expect(after.map(({ verdict }) => verdict)).toEqual(before.map(({ verdict }) => verdict));
    expect(after.map(({ assessment }) => assessment)).toEqual(
      before.map(() => expect.objectContaining({ state: 'error', category: 'platform' })),
    );
  });
});

const isFaultyCall = (name: string, service: string, operation: string) =>
  [faultyRegion, 'global'].some((region) => name === operationKey(service, operation, region));

const keyOf = ({ checkId, region, resource }: Finding) => `${checkId} ${region} ${resource?.id}`;

describe('a run that asks which regions are on', () => {
  const request = { api: 'ec2', operation: 'DescribeRegions', region: 'global', input: {} };
  const [own] = checks.filter(({ resource }) => resource.service === 'sqs');

  it.each([...faults, memberless, expired].map((fault) => [fault.name, fault] as const))(
    'DescribeRegions: %s',
    async (_, fault) => {
      const world = await createWorld({
        checks: own ? [own] : [],
        aws: () => account.aws,
        regions: () =>
          callerOnWire(modelClients, (wired) => fault.answer(wired, account)).call(request),
      });

      const walk = await world.run();

      const { result } = await world.lastExecution();
      expect(walk.last).toBe(endOf[fault.category]);
      expect(result?.errors).toMatchObject([{ operation: 'DescribeRegions' }]);
    },
  );
});
