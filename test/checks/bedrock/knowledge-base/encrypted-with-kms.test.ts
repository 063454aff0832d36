import { check } from '../../../../functions/checks/bedrock/knowledge-base/encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const source = (settings: object) => ({
  item: { status: 'AVAILABLE' } as never,
  facts: { GetDataSource: { dataSource: { name: 's', ...settings } as never } },
});
const message = 'The data source has no KMS key of yours.';

describeCheck(check, {
  pass: { 'it has a key': source({ serverSideEncryptionConfiguration: { kmsKeyArn: 'key' } }) },
  fail: {
    'it has none': { ...source({}), message },
    'the settings are empty': { ...source({ serverSideEncryptionConfiguration: {} }), message },
  },
  errors: {
    'it was not described': {
      ...source({}),
      facts: { GetDataSource: {} as never },
      message: /without dataSource/,
    },
  },
  skips: { 'a data source that is being deleted': { item: { status: 'DELETING' } as never } },
});
