import type { ReplicaStatus } from '../../../../functions/checks/dynamodb/shapes.generated.ts';
import { check } from '../../../../functions/checks/dynamodb/table/replicas-active.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const table = (...statuses: string[]) => ({
  facts: {
    DescribeTable: {
      Table: {
        Replicas: statuses.map((status, index) => ({
          RegionName: `eu-west-${index + 1}`,
          // A word may be newer than the list.
          ReplicaStatus: status as ReplicaStatus,
        })),
      },
    },
  },
});

describeCheck(check, {
  pass: {
    'all are active': table('ACTIVE', 'ACTIVE'),
    'one is being made, one changed and one deleted': table('CREATING', 'UPDATING', 'DELETING'),
  },
  fail: {
    'its key cannot be used': {
      ...table('ACTIVE', 'INACCESSIBLE_ENCRYPTION_CREDENTIALS'),
      message: 'Replicas that do not work: eu-west-2 (INACCESSIBLE_ENCRYPTION_CREDENTIALS).',
    },
    'several do not work': {
      ...table('CREATION_FAILED', 'REGION_DISABLED', 'REPLICATION_NOT_AUTHORIZED', 'ARCHIVED'),
      message:
        'Replicas that do not work: eu-west-1 (CREATION_FAILED), eu-west-2 (REGION_DISABLED), eu-west-3 (REPLICATION_NOT_AUTHORIZED), eu-west-4 (ARCHIVED).',
    },
  },
  none: {
    'it has none any more': table(),
    'it never had one': { facts: { DescribeTable: { Table: { TableName: 'orders' } } } },
  },
  errors: { 'the word is not known': { ...table('RESTING'), message: /"RESTING" is no known/ } },
});
