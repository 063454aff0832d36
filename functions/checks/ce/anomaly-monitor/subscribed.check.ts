import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { isPaidByOther } from '../../../core/judgement/member-account.ts';
import { account } from '../account/account.resource.ts';
import type { AnomalySubscription } from '../shapes.generated.ts';

export const check = defineCheck(account, {
  id: 'ce-anomaly-monitor-subscribed',
  title: 'Somebody is told of unusual costs',
  severity: 'low',
  category: 'cost',
  why: 'A cost that jumps without reason is mostly a mistake or a theft, and it grows until somebody looks at the bill.',
  fix: 'Make a monitor of AWS services in Cost Anomaly Detection, with a subscription of an address that is read.',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/getting-started-ad.html',
  joins: ['monitors', 'subscriptions', 'membership'],

  evaluate({ related: { monitors, subscriptions, membership }, scope }) {
    const isMember = isPaidByOther(membership, scope.accountId);
    // The monitors of the account that pays the bill look at its members, too.
    if (monitors.length === 0 && isMember) return noVerdict();
    if (monitors.length === 0) return fail('No monitor looks for unusual costs.');
    const told = new Set(
      subscriptions
        .filter(isHeard)
        .flatMap(({ MonitorArnList: arns }) => answered(arns, 'MonitorArnList')),
    );
    if (monitors.some(({ MonitorArn }) => told.has(answered(MonitorArn, 'MonitorArn')))) {
      return pass();
    }
    return fail('Nobody is told of what the monitors find.');
  },
});

/** A subscriber may decline; of one that did not, AWS may say nothing. */
const isHeard = ({ Subscribers }: AnomalySubscription) =>
  answered(Subscribers, 'Subscribers').some(
    ({ Status: status = 'CONFIRMED' }) =>
      kindOfWord(status, 'Status', { heard: ['CONFIRMED'], not: ['DECLINED'] }) === 'heard',
  );
