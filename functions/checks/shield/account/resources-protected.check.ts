import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { account } from './account.resource.ts';
import { isSubscribed } from './subscription.judgement.ts';

export const check = defineCheck(account, {
  id: 'shield-account-resources-protected',
  title: 'Shield Advanced protects something where it is bought',
  severity: 'medium',
  category: 'security',
  why: 'A subscription protects nothing by itself: each resource has to be named, and without any the fee is paid for nothing.',
  fix: 'Add protections for the distributions, load balancers, zones and addresses that the internet reaches.',
  docs: 'https://docs.aws.amazon.com/waf/latest/developerguide/configure-new-protection.html',
  needs: ['ListProtections'],
  appliesTo: isSubscribed,

  evaluate({ facts }) {
    const protections = answered(facts.ListProtections?.Protections, 'Protections');
    return protections.length > 0 ? pass() : fail('No resource of the account is protected.');
  },
});
