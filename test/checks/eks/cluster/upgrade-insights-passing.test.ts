import { check } from '../../../../functions/checks/eks/cluster/upgrade-insights-passing.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Status = 'PASSING' | 'WARNING' | 'ERROR' | 'UNKNOWN';
const item = { status: 'ACTIVE' as const };
const insight = (name: string, status: Status) => ({ name, insightStatus: { status } });
const told = (...insights: ReturnType<typeof insight>[]) => ({
  item,
  facts: { ListInsights: { insights } },
});

describeCheck(check, {
  pass: {
    'all pass': told(insight('Kubelet version skew', 'PASSING'), insight('Add-ons', 'PASSING')),
  },
  fail: {
    'one is an error, one a warning, and one not known': {
      ...told(
        insight('Kubelet version skew', 'ERROR'),
        insight('Deprecated APIs removed in Kubernetes v1.35', 'WARNING'),
        insight('Add-ons', 'UNKNOWN'),
      ),
      message:
        'Upgrade insights that do not pass: Kubelet version skew, Deprecated APIs removed in Kubernetes v1.35.',
    },
  },
  none: {
    'EKS has not looked yet': told(),
    'EKS cannot tell': told(insight('Add-ons', 'PASSING'), insight('Cluster health', 'UNKNOWN')),
  },
  errors: {
    'the list is missing': { item, facts: { ListInsights: {} }, message: /without insights/ },
    'a status is not known': {
      // What EKS will call a status is not in the type of today.
      ...told(insight('Add-ons', 'DOUBTFUL' as Status)),
      message: /the state DOUBTFUL/,
    },
    'a status is missing': {
      item,
      facts: { ListInsights: { insights: [{ name: 'Add-ons' }] } },
      message: /without status/,
    },
  },
  skips: {
    'a cluster that is being made': { item: { status: 'CREATING' } },
    'a cluster on an Outpost': {
      item: { ...item, outpostConfig: { outpostArns: [], controlPlaneInstanceType: 'm5.large' } },
    },
    'a cluster that is being deleted': { item: { status: 'DELETING' } },
  },
});
