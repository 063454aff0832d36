import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { connectionState } from '../connection-state.judgement.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'directconnect-account-locations-redundant',
  title: 'Direct Connect connections end at several locations',
  severity: 'medium',
  category: 'reliability',
  why: 'When the only location fails, or somebody digs up the fibre to it, the network is cut off from AWS.',
  fix: 'Order a connection at a second location, over other routers and fibres than the first.',
  docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/high_resiliency.html',
  joins: ['connections'],

  evaluate({ related: { connections } }) {
    const locations = new Set(
      connections
        .filter((one) => connectionState(one) !== 'passing')
        .map(({ location }) => answered(location, 'location')),
    );
    // Who has no connection has nothing that could fail.
    if (locations.size === 0) return noVerdict();
    if (locations.size > 1) return pass();
    return fail(
      `In the regions that were looked at, all connections end at ${[...locations].join()}.`,
    );
  },
});
