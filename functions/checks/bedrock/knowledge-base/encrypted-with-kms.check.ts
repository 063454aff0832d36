import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dataSource } from '../data-source/data-source.resource.ts';

export const check = defineCheck(dataSource, {
  id: 'bedrock-knowledge-base-encrypted-with-kms',
  title: 'Documents are taken in under a KMS key of yours',
  severity: 'medium',
  category: 'security',
  why: 'Bedrock keeps pieces of the documents while it takes them in, and without a key of yours no key policy guards them.',
  fix: 'Set a KMS key of yours on the data source, and let the role of the knowledge base use it.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-kb.html',
  needs: ['GetDataSource'],

  evaluate({ facts }) {
    const settings = answered(facts.GetDataSource?.dataSource, 'dataSource');
    // Answered only where one was chosen.
    if (settings.serverSideEncryptionConfiguration?.kmsKeyArn) return pass();
    return fail('The data source has no KMS key of yours.');
  },
});
