import { check } from '../../../../functions/checks/eks/cluster/deletion-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'protection is on': { item: { status: 'ACTIVE', deletionProtection: true } } },
  fail: {
    'protection is off': {
      item: { status: 'UPDATING', deletionProtection: false },
      message: 'Deletion protection is off.',
    },
    'a cluster older than protection': {
      item: { status: 'ACTIVE' },
      message: 'Deletion protection is off.',
    },
  },
  skips: {
    'a cluster that is being made': { item: { status: 'CREATING', deletionProtection: false } },
    'a cluster that failed, which protection does not cover': {
      item: { status: 'FAILED', deletionProtection: false },
    },
    'a cluster that is being deleted': { item: { status: 'DELETING', deletionProtection: false } },
  },
});
