import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { table } from './table.resource.ts';

export const check = defineCheck(table, {
  id: 'dynamodb-table-encrypted-with-kms',
  title: 'Tables are encrypted with a KMS key of the account',
  severity: 'medium',
  category: 'security',
  why: 'The key that DynamoDB owns cannot be restricted, audited or taken away from whoever reads the table.',
  fix: "Set the table's encryption to a customer managed key, or at least to the AWS managed key aws/dynamodb.",
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html',
  needs: ['DescribeTable'],

  evaluate({ facts }) {
    const { SSEDescription: encryption } = answered(facts.DescribeTable?.Table, 'Table');
    // UPDATING is the change from one key to another. Not set, DynamoDB uses a key that it owns:
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SSESpecification.html
    const { Status: status } = encryption ?? {};
    if (status === 'ENABLED' || status === 'UPDATING') return pass();
    return fail('The table is encrypted with a key that DynamoDB owns.');
  },
});
