import { check } from '../../../../functions/checks/memorydb/cluster/minor-versions-automatic.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (AutoMinorVersionUpgrade: boolean, Status = 'available') => ({
  item: { Status, AutoMinorVersionUpgrade },
});

describeCheck(check, {
  pass: { 'it is so': cluster(true), 'it is so while it is updated': cluster(true, 'Updating') },
  fail: {
    'it is not': { ...cluster(false), message: 'Minor versions are not installed by themselves.' },
  },
  errors: {
    'nothing is said of it': {
      item: { Status: 'available' },
      message: /without AutoMinorVersionUpgrade/,
    },
  },
  skips: { 'one that is being deleted': cluster(false, 'deleting') },
});
