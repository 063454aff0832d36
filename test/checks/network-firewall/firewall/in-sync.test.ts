import { check } from '../../../../functions/checks/network-firewall/firewall/in-sync.check.ts';
import type { FirewallStatus } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const ready: FirewallStatus = { Status: 'READY', ConfigurationSyncStateSummary: 'IN_SYNC' };
const of = (own: Partial<FirewallStatus>) => ({
  item: { FirewallStatus: { ...ready, ...own } as FirewallStatus },
});

describeCheck(check, {
  pass: {
    'every endpoint is ready': of({
      SyncStates: { 'eu-west-1a': { Attachment: { Status: 'READY' } } },
    }),
    'an endpoint grows': of({
      SyncStates: { 'eu-west-1a': { Attachment: { Status: 'SCALING' } } },
    }),
    'it stands on a transit gateway': of({}),
    'a zone has no endpoint yet': of({ SyncStates: { 'eu-west-1a': {} } }),
  },
  fail: {
    'it has failed': {
      ...of({ Status: 'FAILED' }),
      message: 'The firewall is not in order: it has failed.',
    },
    'its rules do not fit': {
      ...of({ Status: 'PROVISIONING', ConfigurationSyncStateSummary: 'CAPACITY_CONSTRAINED' }),
      message: 'The firewall is not in order: its rules exceed its capacity.',
    },
    'an endpoint has failed': {
      ...of({
        Status: 'PROVISIONING',
        SyncStates: {
          'eu-west-1a': { Attachment: { Status: 'READY' } },
          'eu-west-1b': { Attachment: { Status: 'FAILED', StatusMessage: 'No free address' } },
          'eu-west-1c': { Attachment: { Status: 'ERROR' } },
        },
      }),
      message:
        'The firewall is not in order: the endpoint in eu-west-1b (No free address), the endpoint in eu-west-1c.',
    },
  },
  none: {
    'it is being made': of({ Status: 'PROVISIONING', ConfigurationSyncStateSummary: 'PENDING' }),
    'its rules are on the way': of({ ConfigurationSyncStateSummary: 'PENDING' }),
    'it is being deleted': of({ Status: 'DELETING' }),
  },
  errors: {
    'the word is not known': { ...of({ Status: 'STANDBY' as 'READY' }), message: /"STANDBY"/ },
    'the status was left out': { item: {}, message: /without FirewallStatus/ },
  },
});
