import { check } from '../../../../functions/checks/bedrock/prompt/encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const prompt = (settings: object) => ({
  facts: { GetPrompt: { name: 'p', ...settings } as never },
});
const message = 'The prompt has no KMS key of yours.';

describeCheck(check, {
  pass: { 'it has a key': prompt({ customerEncryptionKeyArn: 'key' }) },
  fail: {
    'it has none': { ...prompt({}), message },
    'the key is empty': { ...prompt({ customerEncryptionKeyArn: '' }), message },
  },
  errors: {
    'it was not described': { facts: { GetPrompt: undefined }, message: /without the prompt/ },
  },
});
