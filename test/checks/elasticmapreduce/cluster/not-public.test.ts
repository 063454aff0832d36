import { describe, expect, it } from 'vitest';
import { cluster } from '../../../../functions/checks/elasticmapreduce/cluster/cluster.resource.ts';
import { check } from '../../../../functions/checks/elasticmapreduce/cluster/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const nodes = (...Instances: object[]) => ({
  item: { Id: 'j-1' },
  facts: { ListInstances: { Instances } },
});
const message = 'A primary node has a public address.';

describeCheck(check, {
  pass: {
    'its primary node has a private address alone': nodes({ PrivateIpAddress: '10.0.0.5' }),
    'the public address is empty': nodes({ PublicIpAddress: '', PrivateIpAddress: '10.0.0.5' }),
  },
  fail: {
    'its primary node has a public address': {
      ...nodes({ PublicIpAddress: '203.0.113.5' }),
      message,
    },
    'one of three primary nodes has one': {
      ...nodes({}, { PublicIpAddress: '203.0.113.5' }, {}),
      message,
    },
  },
  none: { 'it has no node yet': nodes() },
  errors: {
    'the answer holds no nodes': {
      item: { Id: 'j-1' },
      facts: { ListInstances: {} },
      message: /without Instances/,
    },
  },
});

describe('what is asked about primary nodes', () => {
  const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;
  const asked = (InstanceCollectionType?: string) =>
    cluster.facts.ListInstances.input({ Id: 'j-1' }, scope, new Date(), {
      Cluster: { InstanceCollectionType },
    });

  it.each([
    ['INSTANCE_FLEET', { InstanceFleetType: 'MASTER' }],
    ['INSTANCE_GROUP', { InstanceGroupTypes: ['MASTER'] }],
  ])('fits a cluster with an %s', (type, input) => {
    expect(asked(type)).toEqual({
      ClusterId: 'j-1',
      ...input,
      InstanceStates: ['PROVISIONING', 'BOOTSTRAPPING', 'RUNNING'],
    });
  });

  it('is never a guess', () => {
    expect(() => asked()).toThrow(/without InstanceCollectionType/);
    expect(() => asked('SWARM')).toThrow(/"SWARM", which is not known/);
  });
});
