import { check } from '../../../../functions/checks/es/domain/master-nodes-redundant.check.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (ClusterConfig: {
  DedicatedMasterEnabled: boolean;
  DedicatedMasterCount?: number;
}) => ({
  item: { ...searchDomain, ClusterConfig },
});

describeCheck(check, {
  pass: {
    'it has three': domain({ DedicatedMasterEnabled: true, DedicatedMasterCount: 3 }),
    'it has five': domain({ DedicatedMasterEnabled: true, DedicatedMasterCount: 5 }),
  },
  fail: {
    'it has none': {
      ...domain({ DedicatedMasterEnabled: false }),
      message: 'The domain has no dedicated master nodes.',
    },
    'an old domain has two': {
      ...domain({ DedicatedMasterEnabled: true, DedicatedMasterCount: 2 }),
      message: 'Dedicated master nodes: 2, and not 3.',
    },
  },
  errors: {
    'their number is missing': {
      ...domain({ DedicatedMasterEnabled: true }),
      message: /without DedicatedMasterCount/,
    },
  },
});
