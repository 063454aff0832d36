import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { documentSharing } from '../document-sharing/document-sharing.resource.ts';

export const check = defineCheck(documentSharing, {
  id: 'ssm-document-public-sharing-blocked',
  title: 'No document can be shared with everybody',
  severity: 'high',
  category: 'security',
  why: 'One setting of one document is enough to show it to everybody on AWS, and nobody asks twice.',
  fix: 'Block public sharing of documents in the region, under the preferences of documents.',
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html',

  evaluate({ item }) {
    const kinds = { blocked: ['Disable'], allowed: ['Enable'] };
    const value = kindOfWord(item.ServiceSetting?.SettingValue, 'SettingValue', kinds);
    return value === 'blocked' ? pass() : fail('Documents may be shared with everybody.');
  },
});
