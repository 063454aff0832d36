import { check } from '../../../../functions/checks/eks/cluster/access-entries-not-admin.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  status: 'ACTIVE' as const,
  accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' as const },
};
const policy = (name: string) => `arn:aws-cn:eks::aws:cluster-access-policy/${name}`;
const associated = (policyArn: string, type: 'cluster' | 'namespace' = 'cluster') => ({
  policyArn,
  accessScope: { type, ...(type === 'namespace' && { namespaces: ['shop'] }) },
});
const entry = (name: string, ...associatedAccessPolicies: ReturnType<typeof associated>[]) => ({
  item: { clusterName: 'web', principalArn: `arn:aws-cn:iam::123456789012:role/${name}` },
  facts: { ListAssociatedAccessPolicies: { associatedAccessPolicies } },
});
const admin = (name: string) => entry(name, associated(policy('AmazonEKSClusterAdminPolicy')));

describeCheck(check, {
  pass: {
    'nobody administers it': { item, related: { administrators: [] } },
    'as many as may': {
      item,
      related: { administrators: [admin('a'), admin('b'), admin('c')] },
    },
    'more, whom the tenant knows': {
      item,
      related: { administrators: [admin('a'), admin('b'), admin('c'), admin('d')] },
      parameters: { authorizedPrincipals: ['arn:aws-cn:iam::123456789012:role/d'] },
    },
    'somebody administers a namespace, and sees all': {
      item,
      related: {
        administrators: [
          entry(
            'a',
            associated(policy('AmazonEKSClusterAdminPolicy'), 'namespace'),
            associated(policy('AmazonEKSAdminViewPolicy')),
          ),
        ],
      },
      parameters: { mostAdministrators: 0 },
    },
  },
  fail: {
    'there are too many': {
      item,
      related: { administrators: [admin('a'), admin('b')] },
      parameters: { mostAdministrators: 1 },
      message:
        'Principals that administer the whole cluster: arn:aws-cn:iam::123456789012:role/a, arn:aws-cn:iam::123456789012:role/b.',
    },
  },
  errors: {
    'the policies of an entry are missing': {
      item,
      related: { administrators: [{ ...admin('a'), facts: { ListAssociatedAccessPolicies: {} } }] },
      message: /without associatedAccessPolicies/,
    },
    'a policy has no scope': {
      item,
      related: {
        administrators: [
          {
            ...admin('a'),
            facts: {
              ListAssociatedAccessPolicies: {
                associatedAccessPolicies: [{ policyArn: policy('AmazonEKSClusterAdminPolicy') }],
              },
            },
          },
        ],
      },
      message: /without the type of a scope/,
    },
  },
  skips: {
    'a cluster that keeps its administrators within': {
      item: { ...item, accessConfig: { authenticationMode: 'CONFIG_MAP' } },
    },
    'a cluster on an Outpost': {
      item: { ...item, outpostConfig: { outpostArns: [], controlPlaneInstanceType: 'm5.large' } },
    },
    'a cluster that failed': { item: { ...item, status: 'FAILED' } },
    'a cluster that is being deleted': { item: { ...item, status: 'DELETING' } },
  },
});
