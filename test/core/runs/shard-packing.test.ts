import { describe, expect, it } from 'vitest';
import { sessionPolicyRoom } from '../../../functions/core/accounts/session-policy.ts';
import {
  mostShardsPerAccount,
  packServices,
  targetSeconds,
} from '../../../functions/core/runs/shard-packing.ts';

const load = (service: string, seconds: number, characters = 10) => ({
  service,
  seconds,
  characters,
});

describe('packServices', () => {
  it('puts a small account into one shard', () => {
    const groups = packServices(
      [load('s3', 4), load('ec2', 20), load('iam', 6)],
      [],
      mostShardsPerAccount,
    );

    expect(groups).toEqual([{ group: '01', services: ['ec2', 'iam', 's3'], seconds: 30 }]);
  });

  it('gives every service to exactly one shard', () => {
    const loads = Array.from({ length: 40 }, (_, index) => load(`svc${index}`, (index * 7) % 31));

    const services = packServices(loads, [], mostShardsPerAccount).flatMap(
      (group) => group.services,
    );

    expect(services.sort()).toEqual(loads.map(({ service }) => service).sort());
  });

  it('fills shards to about the target', () => {
    const loads = Array.from({ length: 30 }, (_, index) => load(`svc${index}`, 10 + (index % 5)));

    const groups = packServices(loads, [], mostShardsPerAccount);

    expect(groups).toHaveLength(Math.ceil(360 / targetSeconds));
    for (const { seconds } of groups) {
      expect(seconds).toBeGreaterThanOrEqual(60);
      expect(seconds).toBeLessThanOrEqual(90);
    }
  });

  it('makes at most ten shards of an account, however big it is', () => {
    const loads = Array.from({ length: 40 }, (_, index) => load(`svc${index}`, 200));

    const groups = packServices(loads, [], mostShardsPerAccount);

    expect(groups).toHaveLength(10);
    expect(new Set(groups.map(({ group }) => group)).size).toBe(10);
  });

  it('leaves a service that overfills a shard alone in it', () => {
    const groups = packServices(
      [load('lambda', 2000), load('s3', 60), load('iam', 10)],
      [],
      mostShardsPerAccount,
    );

    expect(groups.find(({ services }) => services.includes('lambda'))?.services).toEqual([
      'lambda',
    ]);
  });

  it('keeps services that list the same resources together', () => {
    const loads = [load('ec2', 60), load('rds', 40), load('s3', 45), load('vpc', 5)];

    const groups = packServices(loads, [['vpc', 'ec2']], mostShardsPerAccount);

    expect(groups.find(({ services }) => services.includes('vpc'))?.services).toContain('ec2');
  });

  it('separates them when together they overfill a shard', () => {
    const groups = packServices(
      [load('ec2', 70), load('elb', 70)],
      [['ec2', 'elb']],
      mostShardsPerAccount,
    );

    expect(groups.map(({ services }) => services)).toEqual([['ec2'], ['elb']]);
  });

  it('packs the same loads the same way, whatever their order', () => {
    const loads = [load('a', 50), load('b', 50), load('c', 50), load('d', 49)];

    expect(packServices(loads.toReversed(), [], mostShardsPerAccount)).toEqual(
      packServices(loads, [], mostShardsPerAccount),
    );
  });

  it("gives no shard more than a session's policy holds, even if that makes more of them", () => {
    const loads = Array.from({ length: 30 }, (_, index) =>
      load(`svc${index}`, 1, Math.floor(sessionPolicyRoom / 2)),
    );

    const groups = packServices(loads, [['svc1', 'svc2', 'svc3']], mostShardsPerAccount);

    expect(groups).toHaveLength(15);
    for (const { services } of groups) expect(services).toHaveLength(2);
  });

  it('leaves a service that needs more than that alone', () => {
    const loads = [load('iam', 1, sessionPolicyRoom + 1), load('s3', 1), load('ec2', 1)];

    const services = packServices(loads, [], mostShardsPerAccount).map((group) => group.services);

    expect(services).toContainEqual(['iam']);
    expect(services.flat().sort()).toEqual(['ec2', 'iam', 's3']);
  });
});
