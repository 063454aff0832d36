import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { document } from './document.resource.ts';

export const check = defineCheck(document, {
  id: 'ssm-document-not-public',
  title: 'Documents are shared with nobody but accounts that are named',
  severity: 'critical',
  category: 'security',
  why: 'Everybody on AWS reads a public document, with the addresses, names and commands that are in it.',
  fix: 'Share the document with the accounts that need it, by their ids, and block public sharing for the account.',
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html',
  needs: ['DescribeDocumentPermission'],

  evaluate({ facts }) {
    const accounts = answered(facts.DescribeDocumentPermission?.AccountIds, 'AccountIds');
    const isPublic = accounts.some((account) => account.toLowerCase() === 'all');
    return isPublic ? fail('The document is shared with everybody.') : pass();
  },
});
