import { describe, expect, it } from 'vitest';
import { describedCluster } from '../../../../functions/checks/ecs/described-cluster/described-cluster.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;
const arn = 'arn:aws:ecs:us-east-1:123456789012:cluster/web';

describe('clusters', () => {
  it('are described with what checks judge', () => {
    expect(describedCluster.describe?.input([arn], undefined)).toEqual({
      clusters: [arn],
      include: ['CONFIGURATIONS', 'SETTINGS'],
    });
  });

  it('are gone only when ECS says that they are missing', () => {
    const gone = (reason: string) =>
      describedCluster.describe?.gone?.({ failures: [{ arn, reason }] }, scope);

    expect(gone('MISSING')).toEqual([arn]);
    expect(gone('ACCESS_DENIED')).toEqual([]);
    expect(describedCluster.describe?.gone?.({}, scope)).toEqual([]);
  });
});
