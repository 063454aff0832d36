import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { FirewallStatus } from '../shapes.generated.ts';
import { firewall } from './firewall.resource.ts';

const states = {
  ready: ['READY'],
  failed: ['FAILED'],
  passing: ['PROVISIONING', 'DELETING'],
} as const;

const syncs = {
  ready: ['IN_SYNC'],
  failed: ['CAPACITY_CONSTRAINED'],
  passing: ['PENDING'],
} as const;

const endpoints = {
  ready: ['READY', 'SCALING'],
  failed: ['FAILED', 'ERROR'],
  passing: ['CREATING', 'DELETING'],
} as const;

export const check = defineCheck(firewall, {
  id: 'network-firewall-firewall-in-sync',
  title: 'Firewalls are ready, and in step with their rules, in every zone',
  severity: 'high',
  category: 'health',
  why: 'Where an endpoint has failed no packet passes, and where the rules did not arrive the firewall goes by the old ones.',
  fix: 'Look at what the firewall says of the zone; make room in its rule groups, or remove the subnet and add it again.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallStatus.html',

  evaluate({ item }) {
    const status = answered(item.FirewallStatus, 'FirewallStatus');
    const state = kindOfWord(status.Status, 'Status', states);
    const sync = kindOfWord(
      status.ConfigurationSyncStateSummary,
      'ConfigurationSyncStateSummary',
      syncs,
    );
    const faults = [
      ...(state === 'failed' ? ['it has failed'] : []),
      ...(sync === 'failed' ? ['its rules exceed its capacity'] : []),
      ...failedEndpoints(status),
    ];
    if (faults.length > 0) return fail(`The firewall is not in order: ${faults.join(', ')}.`);
    return state === 'ready' && sync === 'ready' ? pass() : noVerdict();
  },
});

/** A firewall of a transit gateway, or one that is being made, has no endpoints in subnets. */
function failedEndpoints({ SyncStates = {} }: FirewallStatus): readonly string[] {
  return Object.entries(SyncStates).flatMap(([zone, { Attachment }]) => {
    if (!Attachment || kindOfWord(Attachment.Status, 'Status', endpoints) !== 'failed') return [];
    const { StatusMessage } = Attachment;
    return [
      StatusMessage ? `the endpoint in ${zone} (${StatusMessage})` : `the endpoint in ${zone}`,
    ];
  });
}
