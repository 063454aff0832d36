import { check } from '../../../../functions/checks/dynamodb/table/backed-up.check.ts';
import { backup, created, none, old, young } from '../../../support/checks/backup-examples.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const table = (CreationDateTime: Date) => ({
  item: 'orders',
  facts: { DescribeTable: { Table: { CreationDateTime } } },
});

describeCheck(check, {
  pass: {
    'the last backup is a week old': { ...table(created), related: { backups: [backup('14')] } },
    'the tenant bears an older one': {
      ...table(created),
      related: { backups: [backup('02')] },
      parameters: { maxAgeDays: 30 },
    },
  },
  fail: {
    'there is none': { ...table(created), related: { backups: [] }, message: none },
    'it is older': { ...table(created), related: { backups: [backup('13')] }, message: old },
  },
  none: {
    'it is too young to be backed up': { ...table(young), related: { backups: [] } },
  },
  errors: {
    'its age is not answered': {
      item: 'orders',
      facts: { DescribeTable: { Table: { TableName: 'orders' } } },
      related: { backups: [] },
      message: /without the time of creation/,
    },
    'the table is not answered': {
      item: 'orders',
      facts: { DescribeTable: {} },
      related: { backups: [] },
      message: /without Table/,
    },
  },
});
