import { describe, expect, it } from 'vitest';
import { createPacing, type Pacing } from '../../../functions/platform/calls/pacing.ts';
import type { PacedCall } from '../../../functions/platform/calls/rates.ts';
import { sharedClock } from '../../support/fakes/shared-clock.ts';

const now = Date.parse('2026-11-26T12:00:00Z');

type Asked = Partial<PacedCall> & Pick<PacedCall, 'api' | 'operation'>;

const callOf = (asked: Asked): PacedCall => ({
  region: 'eu-west-1',
  input: { MaxResults: 100 },
  ...asked,
});

/** When each of the calls was in order, in milliseconds after they all came, in that order. */
async function times(...calls: readonly Asked[]): Promise<readonly number[]> {
  const clock = sharedClock(now);
  const pacing: Pacing = createPacing({ accountId: '123456789012', clock, pace: 'half' });
  const gone = calls.map(async (call) => {
    await pacing.turn(callOf(call));
    return clock.now() - now;
  });
  await clock.pass();
  return Promise.all(gone);
}

const several = (count: number, call: Asked): readonly Asked[] => Array(count).fill(call);

describe('an operation with a limit of its own', () => {
  it('is asked half as often as AWS allows', async () => {
    const lookUp = { api: 'cloudtrail', operation: 'LookupEvents' };

    expect(await times(...several(4, lookUp))).toEqual([0, 1000, 2000, 3000]);
  });

  it('waits for no other operation of its service', async () => {
    const lookUp = { api: 'cloudtrail', operation: 'LookupEvents' };
    const describeTrails = { api: 'cloudtrail', operation: 'DescribeTrails' };

    const all = await times(...several(4, lookUp), describeTrails);

    expect(all.at(-1)).toBe(0);
  });
});

describe('a category', () => {
  it('is one bucket for all of its operations', async () => {
    const clusters = { api: 'ecs', operation: 'ListClusters' };
    const details = { api: 'ecs', operation: 'DescribeClusters' };

    const all = await times(...several(25, clusters), ...several(2, details));

    expect(all.slice(0, 25)).toEqual(Array(25).fill(0));
    expect(all.slice(25)).toEqual([100, 200]);
  });
});

describe('a limit of the service beside those of its operations', () => {
  const status = { api: 'route53', operation: 'GetHealthCheckStatus' };
  const zones = { api: 'route53', operation: 'ListHostedZones' };

  it('is not charged by who waits for another', async () => {
    const all = await times(...several(6, status), ...several(24, zones));

    expect(all.slice(0, 6)).toEqual([0, 0, 2000, 4000, 6000, 8000]);
    // 25 at once, of which the two that went took their part.
    expect(all.slice(6)).toEqual([...Array(23).fill(0), 200]);
  });

  it('is given in the order of coming', async () => {
    const listeners = { api: 'elasticloadbalancing', operation: 'DescribeListeners' };
    const groups = { api: 'elasticloadbalancing', operation: 'DescribeTargetGroups' };

    const all = await times(...several(22, listeners), groups, listeners);

    expect(all.slice(20)).toEqual([200, 400, 600, 800]);
  });

  it('starves nobody, though others ask without end', async () => {
    const all = await times(...several(60, zones), status, ...several(200, zones));

    // 25 at once and five a second: it is the 61st.
    expect(all[60]).toBe(((61 - 25) / 5) * 1000);
  });
});

describe('regions', () => {
  it('have buckets of their own', async () => {
    const vpcs = { api: 'ec2', operation: 'DescribeVpcs' };

    const all = await times(
      ...several(51, vpcs),
      ...several(51, { ...vpcs, region: 'eu-central-1' }),
    );

    expect(all.filter((time) => time > 0)).toEqual([100, 100]);
  });

  it('share those that AWS has for the account', async () => {
    const status = { api: 'route53', operation: 'GetHealthCheckStatus' };

    expect(
      await times(
        { ...status, region: 'us-east-1' },
        { ...status, region: 'eu-west-1' },
        { ...status, region: 'eu-central-1' },
      ),
    ).toEqual([0, 0, 2000]);
  });
});

describe('clients', () => {
  it('of one service share what AWS counts together', async () => {
    const [first, second] = ['apigateway', 'apigatewayv2'];

    const all = await times(...several(20, { api: first ?? '', operation: 'GetStages' }), {
      api: second ?? '',
      operation: 'GetApis',
    });

    expect(all.at(-1)).toBe(200);
  });
});

describe('a call that weighs', () => {
  const hours = (count: number) => count * 3_600_000;
  /** A call for so many metrics, and of each a point a second of one hour. */
  const metrics = (count: number, agoHours: number): Asked => ({
    api: 'cloudwatch',
    operation: 'GetMetricData',
    input: {
      StartTime: new Date(now - hours(agoHours)),
      EndTime: new Date(now - hours(agoHours - 1)),
      MetricDataQueries: Array.from({ length: count }, (_, nth) => ({
        Id: `m${nth}`,
        MetricStat: { Metric: {}, Period: 1, Stat: 'Sum' },
      })),
    },
  });

  it('takes its data points: half of 396,000 a second', async () => {
    // 55 times 3,600 are 198,000.
    expect(await times(metrics(55, 24), metrics(55, 24), metrics(11, 24))).toEqual([0, 1000, 1200]);
  });

  it('of the last three hours has another quota: half of 180,000', async () => {
    expect(await times(metrics(55, 24), metrics(25, 2), metrics(25, 2))).toEqual([0, 0, 1000]);
  });

  it('more than a second’s worth goes alone, and who comes after it waits until that is earned', async () => {
    const all = await times(metrics(500, 24), metrics(1, 24));

    expect(all[0]).toBe(0);
    expect(all[1]).toBe(Math.ceil(((501 * 3600 - 198_000) / 198_000) * 1000));
  });

  it('that cannot be weighed is a fault of ours, and goes nowhere', async () => {
    const call = callOf({ ...metrics(1, 24), input: { StartTime: 'yesterday' } });

    await expect(
      createPacing({ accountId: '123456789012', clock: sharedClock(now), pace: 'half' }).turn(call),
    ).rejects.toMatchObject({
      category: 'platform',
      context: { service: 'cloudwatch', operation: 'GetMetricData', accountId: '123456789012' },
    });
  });
});

describe('a call that is off', () => {
  it('waits no longer, and takes nothing from those that are not', async () => {
    const clock = sharedClock(now);
    const pacing = createPacing({ accountId: '123456789012', clock, pace: 'half' });
    const lookUp = callOf({ api: 'cloudtrail', operation: 'LookupEvents' });
    let isOff = false;
    await pacing.turn(lookUp);
    const off = [1, 2, 3].map(() => pacing.turn(lookUp, () => isOff));
    const wanted = pacing.turn(lookUp).then(() => clock.now() - now);

    isOff = true;
    pacing.review();
    await Promise.all(off);
    const whenOff = clock.now() - now;
    await clock.pass();

    expect(whenOff).toBe(0);
    expect(await wanted).toBe(1000);
  });
});

describe('at full pace', () => {
  it('is asked as often as AWS allows', async () => {
    const clock = sharedClock(now);
    const pacing = createPacing({ accountId: '123456789012', clock, pace: 'full' });
    const lookUp = callOf({ api: 'cloudtrail', operation: 'LookupEvents' });
    const gone = [1, 2, 3, 4].map(async () => {
      await pacing.turn(lookUp);
      return clock.now() - now;
    });
    await clock.pass();

    expect(await Promise.all(gone)).toEqual([0, 0, 500, 1000]);
  });
});

describe('a call that AWS throttles', () => {
  const lookUp = callOf({ api: 'cloudtrail', operation: 'LookupEvents' });
  const bucket = 'cloudtrail limit 2 LookupEvents@eu-west-1';

  it('makes its own kind slower from then on, and says how slow', async () => {
    const clock = sharedClock(now);
    const pacing = createPacing({ accountId: '123456789012', clock, pace: 'half' });
    expect(pacing.slowed()).toEqual({});

    pacing.throttled(lookUp);
    const gone = [1, 2].map(async () => {
      await pacing.turn(lookUp);
      return clock.now() - now;
    });
    await clock.pass();

    expect(await Promise.all(gone)).toEqual([2000, 4000]);
    expect(pacing.slowed()).toEqual({ [bucket]: 0.5 });
  });

  it('leaves the pace of others alone', async () => {
    const clock = sharedClock(now);
    const pacing = createPacing({ accountId: '123456789012', clock, pace: 'half' });

    pacing.throttled(lookUp);
    await pacing.turn(callOf({ api: 'cloudtrail', operation: 'DescribeTrails' }));

    expect(clock.now()).toBe(now);
  });

  it('counts once where several were made before, and falls to one in eight seconds at the least', async () => {
    let time = now;
    const clock = { ...sharedClock(now), now: () => time };
    const pacing = createPacing({ accountId: '123456789012', clock, pace: 'half' });
    const paces = [0, 1, 999, 1000, 2000, 3000, 4000, 5000].map((later) => {
      time = now + later;
      pacing.throttled(lookUp);
      return pacing.slowed()[bucket];
    });

    expect(paces).toEqual([0.5, 0.5, 0.5, 0.25, 0.125, 0.125, 0.125, 0.125]);
  });

  it('falls to a sixteenth at the least where it is fast', async () => {
    let time = now;
    const clock = { ...sharedClock(now), now: () => time };
    const pacing = createPacing({ accountId: '123456789012', clock, pace: 'half' });
    for (; time < now + 10_000; time += 1000) {
      pacing.throttled(callOf({ api: 'kms', operation: 'ListKeys' }));
    }

    expect(Object.values(pacing.slowed())).toEqual([100 / 16]);
  });
});
