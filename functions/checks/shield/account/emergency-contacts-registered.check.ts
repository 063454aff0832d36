import { defineCheck, fail, pass } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { isSubscribed } from './subscription.judgement.ts';

export const check = defineCheck(account, {
  id: 'shield-account-emergency-contacts-registered',
  title: 'The response team of Shield Advanced knows whom to call',
  severity: 'medium',
  category: 'operations',
  why: 'While you are attacked, the people who could help have neither a number nor an address of anybody who decides.',
  fix: 'Register emergency contacts with Shield Advanced, and turn on proactive engagement.',
  docs: 'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-proactive-engagement.html',
  needs: ['DescribeEmergencyContactSettings'],
  appliesTo: isSubscribed,

  evaluate({ facts }) {
    const contacts = facts.DescribeEmergencyContactSettings?.EmergencyContactList ?? [];
    return contacts.length > 0 ? pass() : fail('No emergency contact is registered.');
  },
});
