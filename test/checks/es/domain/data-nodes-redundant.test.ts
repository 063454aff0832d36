import { check } from '../../../../functions/checks/es/domain/data-nodes-redundant.check.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (InstanceCount: number, ZoneAwarenessEnabled: boolean) => ({
  item: { ...searchDomain, ClusterConfig: { InstanceCount, ZoneAwarenessEnabled } },
});

describeCheck(check, {
  pass: {
    'three nodes are spread over zones': domain(3, true),
    'more are': domain(6, true),
  },
  fail: {
    'two nodes are': { ...domain(2, true), message: 'Data nodes: 2, and not 3.' },
    'many nodes are in one zone': {
      ...domain(9, false),
      message: 'All data nodes are in one zone.',
    },
  },
});
