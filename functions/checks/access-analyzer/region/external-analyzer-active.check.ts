import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { region } from './region.resource.ts';

const external = ['ACCOUNT', 'ORGANIZATION'];
const states = { active: ['ACTIVE'], coming: ['CREATING'], off: ['DISABLED', 'FAILED'] };

export const check = defineCheck(region, {
  id: 'access-analyzer-region-external-analyzer-active',
  title: 'An analyzer of external access is active in the region',
  severity: 'medium',
  category: 'security',
  why: 'Nobody notices when a policy opens a bucket, key, role or queue of the region to another account or to everybody.',
  fix: 'Make an analyzer of external access in the region, for the account or for the whole organization; it costs nothing.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html',
  joins: ['analyzers'],

  evaluate({ related: { analyzers } }) {
    const found = analyzers.filter(({ type }) => external.includes(answered(type, 'type')));
    const kinds = found.map(({ status }) => kindOfWord(status, 'status', states));
    if (kinds.includes('active')) return pass();
    if (kinds.includes('coming')) return noVerdict();
    if (found.length > 0) return fail(`The analyzer is ${found[0]?.status}.`);
    return fail(
      'There is no analyzer of external access; that of an organization is seen in its own account alone.',
    );
  },
});
