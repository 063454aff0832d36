import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { StandardsSubscription } from '../shapes.generated.ts';
import { region } from './region.resource.ts';

export const check = defineCheck(region, {
  id: 'securityhub-region-standards-enabled',
  title: 'Security Hub CSPM judges the region by a standard',
  severity: 'medium',
  category: 'security',
  why: 'Findings of GuardDuty, Inspector and others stay in their own consoles, and nothing compares the region with the best practices of AWS.',
  fix: 'Enable Security Hub CSPM in the region with at least one standard, or have the organization configure it centrally.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-standards.html',
  needs: ['GetEnabledStandards'],

  evaluate({ item, facts }) {
    if (!item || !facts.GetEnabledStandards) return fail('Security Hub CSPM is off.');
    answered(item.HubArn, 'HubArn');
    const standards = answered(
      facts.GetEnabledStandards.StandardsSubscriptions,
      'StandardsSubscriptions',
    ).filter(isAboutAws);
    const states = standards.map(stateOf);
    if (states.includes('on')) return pass();
    return states.includes('pending') ? noVerdict() : fail('No standard is enabled.');
  },
});

/** Standards for other clouds judge nothing of AWS; without a provider it is AWS's. */
const isAboutAws = ({ Provider }: StandardsSubscription): boolean =>
  Provider === undefined || Provider === 'AWS';

/**
 * A standard is incomplete where some of its controls could not be enabled.
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_StandardsSubscription.html
 */
const stateOf = ({ StandardsStatus }: StandardsSubscription) =>
  kindOfWord(StandardsStatus, 'StandardsStatus', {
    on: ['READY', 'INCOMPLETE'],
    off: ['FAILED', 'DELETING'],
    pending: ['PENDING'],
  });
