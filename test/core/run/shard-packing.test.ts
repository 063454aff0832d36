import { describe, expect, it } from 'vitest';
import { packServices, targetSeconds } from '../../../functions/core/run/shard-packing.ts';

const load = (service: string, seconds: number) => ({ service, seconds });

describe('packServices', () => {
  it('puts a small account into one shard', () => {
    const groups = packServices([load('s3', 4), load('ec2', 20), load('iam', 6)], []);

    expect(groups).toEqual([{ group: '01', services: ['ec2', 'iam', 's3'], seconds: 30 }]);
  });

  it('gives every service to exactly one shard', () => {
    const loads = Array.from({ length: 40 }, (_, index) => load(`svc${index}`, (index * 7) % 31));

    const services = packServices(loads, []).flatMap((group) => group.services);

    expect(services.sort()).toEqual(loads.map(({ service }) => service).sort());
  });

  it('fills shards to about the target', () => {
    const loads = Array.from({ length: 30 }, (_, index) => load(`svc${index}`, 10 + (index % 5)));

    const groups = packServices(loads, []);

    expect(groups).toHaveLength(Math.ceil(360 / targetSeconds));
    for (const { seconds } of groups) {
      expect(seconds).toBeGreaterThanOrEqual(60);
      expect(seconds).toBeLessThanOrEqual(90);
    }
  });

  it('makes at most ten shards of an account, however big it is', () => {
    const loads = Array.from({ length: 40 }, (_, index) => load(`svc${index}`, 200));

    const groups = packServices(loads, []);

    expect(groups).toHaveLength(10);
    expect(new Set(groups.map(({ group }) => group)).size).toBe(10);
  });

  it('leaves a service that overfills a shard alone in it', () => {
    const groups = packServices([load('lambda', 2000), load('s3', 60), load('iam', 10)], []);

    expect(groups.find(({ services }) => services.includes('lambda'))?.services).toEqual([
      'lambda',
    ]);
  });

  it('keeps services that list the same resources together', () => {
    const loads = [load('ec2', 60), load('rds', 40), load('s3', 45), load('vpc', 5)];

    const groups = packServices(loads, [['vpc', 'ec2']]);

    expect(groups.find(({ services }) => services.includes('vpc'))?.services).toContain('ec2');
  });

  it('separates them when together they overfill a shard', () => {
    const groups = packServices([load('ec2', 70), load('elb', 70)], [['ec2', 'elb']]);

    expect(groups.map(({ services }) => services)).toEqual([['ec2'], ['elb']]);
  });

  it('packs the same loads the same way, whatever their order', () => {
    const loads = [load('a', 50), load('b', 50), load('c', 50), load('d', 49)];

    expect(packServices(loads.toReversed(), [])).toEqual(packServices(loads, []));
  });
});
