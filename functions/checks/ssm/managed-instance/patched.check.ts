import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { managedInstance } from './managed-instance.resource.ts';

export const check = defineCheck(managedInstance, {
  id: 'ssm-managed-instance-patched',
  title: 'Managed nodes have the patches of their baseline',
  severity: 'high',
  category: 'security',
  why: 'Most break-ins through a known vulnerability happen long after there was a patch for it.',
  fix: 'Have Patch Manager install what is missing in a maintenance window, and restart nodes that wait for it.',
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-compliance-states.html',
  joins: ['patchCompliance'],

  evaluate({ related: { patchCompliance: found } }) {
    const [compliance] = found;
    // Patch Manager never looked at it: something else may patch it, or replace it.
    if (!compliance) return noVerdict();
    const kinds = { good: ['COMPLIANT'], bad: ['NON_COMPLIANT'] };
    if (kindOfWord(compliance.Status, 'Status', kinds) === 'good') return pass();
    const count = answered(compliance.NonCompliantSummary?.NonCompliantCount, 'NonCompliantCount');
    return fail(`Patches missing, failed or waiting for a restart: ${count}.`);
  },
});
