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
  frameworks: {
    hipaa: ['164.308(a)(4)(ii)(A)', '164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
    iso27001_2022: ['A.8.5', 'A.8.11', 'A.8.24'],
    nist_800_53_r5: ['AU-9(3)', 'SC-8(3)', 'SC-8(4)', 'SC-13(a)', 'SC-28(1)', 'SI-19(4)'],
    'pci_dss_4.0': ['3.5.1', '8.3.2'],
    soc2: ['PI1.5'],
  },
  peers: {
    prowler: 'dynamodb_tables_kms_cmk_encryption_enabled',
    cloudsploit: 'dynamoKmsEncryption',
    steampipe: 'dynamodb_table_encrypted_with_kms',
  },
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
