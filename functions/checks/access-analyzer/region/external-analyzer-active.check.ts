import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { region } from './region.resource.ts';

const external = ['ACCOUNT', 'ORGANIZATION'];
const states = ['ACTIVE', 'CREATING', 'DISABLED', 'FAILED'];

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
    const found = analyzers
      .filter(({ type }) => external.includes(answered(type, 'type')))
      .map(({ status }) => known(answered(status, 'status')));
    if (found.includes('ACTIVE')) return pass();
    if (found.includes('CREATING')) return noVerdict();
    if (found.length > 0) return fail(`The analyzer is ${found[0]}.`);
    return fail(
      'There is no analyzer of external access; that of an organization is seen in its own account alone.',
    );
  },
});

function known(status: string): string {
  if (states.includes(status)) return status;
  throw new IncompleteAnswerError(`AWS answered with the unknown status ${status}.`);
}
