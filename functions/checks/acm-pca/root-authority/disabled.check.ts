import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { authority } from '../authority/authority.resource.ts';
import { stageOf } from '../authority-status.judgement.ts';

export const check = defineCheck(authority, {
  id: 'acm-pca-root-authority-disabled',
  title: 'Root authorities are disabled from day to day',
  severity: 'medium',
  category: 'security',
  why: 'Whoever makes an active root issue a certificate has one that all of your systems trust, and nothing above the root can take it back.',
  fix: 'Let subordinate authorities issue, and enable the root only to sign those.',
  docs: 'https://docs.aws.amazon.com/privateca/latest/userguide/ca-best-practices.html',
  appliesTo: (item) =>
    answered(item.Type, 'Type') === 'ROOT' && ['active', 'disabled'].includes(stageOf(item)),

  evaluate({ item }) {
    return stageOf(item) === 'disabled' ? pass() : fail('The root authority is active.');
  },
});
