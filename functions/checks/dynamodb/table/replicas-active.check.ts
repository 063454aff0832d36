import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { table } from './table.resource.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicaDescription.html */
const working = ['ACTIVE', 'CREATING', 'UPDATING', 'DELETING'];
const broken = [
  'ARCHIVED',
  'ARCHIVING',
  'CREATION_FAILED',
  'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
  'REGION_DISABLED',
  'REPLICATION_NOT_AUTHORIZED',
];

export const check = defineCheck(table, {
  id: 'dynamodb-table-replicas-active',
  title: 'Replicas of global tables are active',
  severity: 'high',
  category: 'health',
  why: 'A replica that gets no changes any more answers old data, and after 20 hours DynamoDB takes it out of the table for good.',
  fix: 'Mend what its status names: permit the KMS key, enable the region, or permit replication; then see that it becomes active.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicaDescription.html',
  needs: ['DescribeTable'],

  evaluate({ facts }) {
    // Absent where there is no replica, and of global tables of 2017:
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
    const { Replicas: replicas = [] } = answered(facts.DescribeTable?.Table, 'Table');
    if (replicas.length === 0) return noVerdict();
    const failing = replicas.flatMap(({ RegionName, ReplicaStatus }) => {
      const status = answered(ReplicaStatus, 'ReplicaStatus');
      if (working.includes(status)) return [];
      if (broken.includes(status)) return [`${answered(RegionName, 'RegionName')} (${status})`];
      throw new IncompleteAnswerError(`"${status}" is no known status of a replica.`);
    });
    if (failing.length === 0) return pass();
    return fail(`Replicas that do not work: ${failing.join(', ')}.`);
  },
});
