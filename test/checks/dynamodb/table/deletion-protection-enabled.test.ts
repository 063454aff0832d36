import { check } from '../../../../functions/checks/dynamodb/table/deletion-protection-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'deletion protection is on': {
      facts: { DescribeTable: { Table: { DeletionProtectionEnabled: true } } },
    },
  },
  fail: {
    'deletion protection is off': {
      facts: { DescribeTable: { Table: { DeletionProtectionEnabled: false } } },
      message: 'Deletion protection is off.',
    },
  },
});
