import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { spotInstanceRequest } from './spot-instance-request.resource.ts';

const states = {
  served: ['active'],
  open: ['open'],
  failed: ['failed'],
  over: ['closed', 'cancelled', 'disabled'],
} as const;

/** Why a request is still open: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-request-status.html */
const reasons = {
  waiting: ['pending-evaluation', 'pending-fulfillment', 'not-scheduled-yet'],
  held: [
    'az-group-constraint',
    'capacity-not-available',
    'constraint-not-fulfillable',
    'launch-group-constraint',
    'limit-exceeded',
    'placement-group-constraint',
    'price-too-low',
  ],
} as const;

export const check = defineCheck(spotInstanceRequest, {
  id: 'ec2-spot-instance-request-fulfilled',
  title: 'Requests for Spot instances are served',
  severity: 'medium',
  category: 'health',
  why: 'While AWS holds the request back, or has refused it, the instance that somebody counts on does not run.',
  fix: 'Permit more instance types and zones, and raise or leave out the highest price; a fleet does that by itself.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-request-status.html',

  evaluate({ item: { State, Status, Fault } }) {
    const state = kindOfWord(State, 'State', states);
    if (state === 'served') return pass();
    if (state === 'over') return noVerdict();
    if (state === 'failed') {
      return fail(
        Fault?.Message ? `AWS refuses the request: ${Fault.Message}.` : 'AWS refuses the request.',
      );
    }
    const code = answered(Status?.Code, 'Status');
    // What became of the last instance; the request now waits for the next.
    if (code.startsWith('instance-')) return noVerdict();
    if (kindOfWord(code, 'Status', reasons) === 'waiting') return noVerdict();
    return fail(`AWS holds the request back: ${code}.`);
  },
});
