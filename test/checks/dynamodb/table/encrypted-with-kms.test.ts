import type { TableDescription } from '../../../../functions/checks/dynamodb/shapes.generated.ts';
import { check } from '../../../../functions/checks/dynamodb/table/encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const table = (Table: TableDescription) => ({ facts: { DescribeTable: { Table } } });

describeCheck(check, {
  pass: {
    'a KMS key is used': table({
      SSEDescription: {
        Status: 'ENABLED',
        SSEType: 'KMS',
        KMSMasterKeyArn: 'arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/1234',
      },
    }),
    'the key is being changed': table({ SSEDescription: { Status: 'UPDATING' } }),
  },
  fail: {
    'encryption was never set': {
      ...table({ TableName: 'orders' }),
      message: 'The table is encrypted with a key that DynamoDB owns.',
    },
    'the KMS key is switched off': {
      ...table({ SSEDescription: { Status: 'DISABLED' } }),
      message: 'The table is encrypted with a key that DynamoDB owns.',
    },
  },
});
