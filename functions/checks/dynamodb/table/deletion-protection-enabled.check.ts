import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { table } from './table.resource.ts';

export const check = defineCheck(table, {
  id: 'dynamodb-table-deletion-protection-enabled',
  title: 'Tables are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'One call, or one stack that is torn down, deletes the table with all of its items.',
  fix: 'Turn on deletion protection; whoever means to delete the table turns it off first.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html',
  needs: ['DescribeTable'],

  evaluate({ facts }) {
    const { DeletionProtectionEnabled: isProtected } = answered(
      facts.DescribeTable?.Table,
      'Table',
    );
    if (answered(isProtected, 'DeletionProtectionEnabled')) return pass();
    return fail('Deletion protection is off.');
  },
});
