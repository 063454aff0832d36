import { expect, it } from 'vitest';
import { cacheNode } from '../../../../functions/checks/elasticache/cache-node/cache-node.resource.ts';
import { defineCheck, pass } from '../../../../functions/core/check.ts';
import { metadata, runScan } from '../../../support/checks/run-scan.ts';
import { fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const check = defineCheck(cacheNode, { ...metadata('elasticache-x'), evaluate: pass });

const linesOf = async (...clusters: object[]) => {
  const lists = { 'elasticache:DescribeCacheClusters': inPages('CacheClusters', [clusters]) };
  return (await runScan(fakeAws({ lists }), [check])).lines;
};
const cluster = (CacheClusterId: string, more: object) => ({
  ARN: `arn:aws:elasticache:eu-west-1:123456789012:cluster:${CacheClusterId}`,
  CacheClusterId,
  ...more,
});

it('is of no cluster that is being made, could not be made, or is being deleted', async () => {
  const lines = await linesOf(
    cluster('a', { CacheClusterStatus: 'available', CacheNodes: [{ CacheNodeId: '0001' }] }),
    cluster('b', { CacheClusterStatus: 'creating' }),
    cluster('c', { CacheClusterStatus: 'restore-failed' }),
    cluster('d', { CacheClusterStatus: 'incompatible-network' }),
    cluster('e', { CacheClusterStatus: 'deleting' }),
  );

  expect(lines).toEqual(['elasticache-x eu-west-1 a/0001 pass']);
});
