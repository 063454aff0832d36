import { check } from '../../../../functions/checks/bedrock/custom-model/encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const model = (settings: object) => ({
  facts: { GetCustomModel: { modelName: 'm', ...settings } as never },
});
const message = 'The model has no KMS key of yours.';

describeCheck(check, {
  pass: { 'it has a key': model({ modelKmsKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/k' }) },
  fail: {
    'it has none': { ...model({}), message },
    'the key is empty': { ...model({ modelKmsKeyArn: '' }), message },
  },
  errors: {
    'it was not described': { facts: { GetCustomModel: undefined }, message: /without the model/ },
  },
});
