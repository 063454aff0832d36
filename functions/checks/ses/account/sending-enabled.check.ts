import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'ses-account-sending-enabled',
  title: 'SES sends the mail of the account',
  severity: 'high',
  category: 'health',
  why: 'Mails for passwords, invoices and alarms no longer arrive, because AWS or somebody stopped them.',
  fix: 'See why AWS reviews or paused the account, lower bounces and complaints, and resume sending.',
  docs: 'https://docs.aws.amazon.com/ses/latest/dg/monitor-sender-reputation.html',

  evaluate({ item }) {
    const isProduction = answered(item.ProductionAccessEnabled, 'ProductionAccessEnabled');
    // Every region is a sandbox before anybody uses it, and tests may stay in it.
    if (!isProduction) return noVerdict();
    const kinds = { good: ['HEALTHY'], reviewed: ['PROBATION'], paused: ['SHUTDOWN'] };
    const status = kindOfWord(item.EnforcementStatus, 'EnforcementStatus', kinds);
    if (status === 'paused') return fail('AWS paused the sending of the account.');
    if (!answered(item.SendingEnabled, 'SendingEnabled')) return fail('Sending is switched off.');
    if (status === 'good') return pass();
    return fail('AWS reviews the account, and may pause its sending.');
  },
});
