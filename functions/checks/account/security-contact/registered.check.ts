import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { securityContact } from './security-contact.resource.ts';

export const check = defineCheck(securityContact, {
  id: 'account-security-contact-registered',
  title: 'AWS knows whom to tell about security',
  severity: 'medium',
  category: 'operations',
  why: 'AWS writes about leaked keys and abuse to the address of the root user, which often nobody reads, and may stop the account when nobody answers.',
  fix: 'Register a security contact with an address that a team reads, in each account or for all of them in the management account.',
  docs: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',

  evaluate({ item }) {
    if (!item) return fail('No security contact is registered.');
    answered(item.AlternateContact?.EmailAddress, 'EmailAddress');
    return pass();
  },
});
