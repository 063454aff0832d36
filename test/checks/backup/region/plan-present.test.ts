import { check } from '../../../../functions/checks/backup/region/plan-present.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const nothing = { dbClusters: [], dbInstances: [], plans: [], volumes: [] };
const plan = { BackupPlanName: 'nightly' };

describeCheck(check, {
  pass: {
    'there is a plan': { related: { ...nothing, plans: [plan], volumes: [{}] } },
    'there is a plan, and nothing to back up': { related: { ...nothing, plans: [plan] } },
  },
  fail: {
    'there are volumes and databases without a plan': {
      related: { ...nothing, volumes: [{}, {}], dbInstances: [{}], dbClusters: [{}] },
      message: 'There is no backup plan for 2 volumes and 2 databases.',
    },
  },
  none: {
    'there is nothing to back up': { related: nothing },
  },
});
