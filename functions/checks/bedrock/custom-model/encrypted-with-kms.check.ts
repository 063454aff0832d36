import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { customModel } from './custom-model.resource.ts';

export const check = defineCheck(customModel, {
  id: 'bedrock-custom-model-encrypted-with-kms',
  title: 'Custom models are encrypted with a KMS key of yours',
  severity: 'medium',
  category: 'security',
  why: 'A model holds pieces of the data it was trained on, and without a key of yours no key policy guards them.',
  fix: 'Customize the model anew with a KMS key: it cannot be set afterwards.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-custom-job.html',
  needs: ['GetCustomModel'],

  evaluate({ facts }) {
    const model = answered(facts.GetCustomModel, 'the model');
    // Answered only where one was chosen.
    return model.modelKmsKeyArn ? pass() : fail('The model has no KMS key of yours.');
  },
});
