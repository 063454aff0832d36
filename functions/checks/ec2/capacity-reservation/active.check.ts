import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { capacityReservation } from './capacity-reservation.resource.ts';

const kinds = {
  working: ['active'],
  failed: ['failed', 'payment-failed', 'unsupported', 'unavailable'],
  passing: [
    'pending',
    'scheduled',
    'payment-pending',
    'assessing',
    'delayed',
    'expired',
    'cancelled',
    'cancelling',
  ],
} as const;

export const check = defineCheck(capacityReservation, {
  id: 'ec2-capacity-reservation-active',
  title: 'Capacity reservations hold what was reserved',
  severity: 'high',
  category: 'health',
  why: 'Whoever counts on capacity that was never set aside learns of it on the day that it is needed.',
  fix: 'Make the reservation anew, of another type or in another zone if AWS has none to give, and settle what was not paid.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-reservations-view.html',

  evaluate({ item }) {
    const state = kindOfWord(item.State, 'State', kinds);
    if (state === 'working') return pass();
    if (state === 'passing') return noVerdict();
    return fail(`The reservation is in the state ${answered(item.State, 'State')}.`);
  },
});
