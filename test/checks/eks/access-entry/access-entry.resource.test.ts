import { describe, expect, it } from 'vitest';
import { accessEntry } from '../../../../functions/checks/eks/access-entry/access-entry.resource.ts';
import { accessManagedCluster } from '../../../../functions/checks/eks/access-managed-cluster/access-managed-cluster.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws-cn', region: 'cn-north-1' } as const;

describe('access entries', () => {
  it('are asked for by the policy of administrators, in the partition of the account', () => {
    const { list } = accessEntry;
    if (typeof list?.input !== 'function') throw new Error('The list call names its cluster.');

    expect(list.input({ name: 'web' }, scope, new Date(0))).toMatchObject({
      clusterName: 'web',
      associatedPolicyArn: 'arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
    });
  });

  it('are asked only of clusters that keep them', () => {
    const keeps = (authenticationMode: 'API' | 'API_AND_CONFIG_MAP' | 'CONFIG_MAP') =>
      accessManagedCluster.select?.(
        { status: 'ACTIVE', accessConfig: { authenticationMode } },
        scope,
      );

    expect(keeps('API')).toBe(true);
    expect(keeps('API_AND_CONFIG_MAP')).toBe(true);
    expect(keeps('CONFIG_MAP')).toBe(false);
  });
});
