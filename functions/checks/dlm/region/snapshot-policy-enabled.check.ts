import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { LifecyclePolicySummary } from '../shapes.generated.ts';
import { region } from './region.resource.ts';

export const check = defineCheck(region, {
  id: 'dlm-region-snapshot-policy-enabled',
  title: 'Regions with volumes have a snapshot policy',
  severity: 'low',
  category: 'reliability',
  why: 'Snapshots that people make by hand are missing when they are needed, and the old ones are paid for until somebody deletes them.',
  fix: 'Make the default policy for EBS snapshots in Data Lifecycle Manager, and enable it; with AWS Backup for all volumes, leave this check out.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/default-policies.html',
  joins: ['policies', 'volumes'],

  evaluate({ related: { policies, volumes } }) {
    if (volumes.length === 0) return noVerdict();
    const making = policies.filter(makesSnapshots);
    if (making.length === 0) return fail('No lifecycle policy makes snapshots.');
    if (making.some(isEnabled)) return pass();
    return fail('No lifecycle policy that makes snapshots is enabled.');
  },
});

/** An image has snapshots of the volumes; a policy of events copies what others have shared. */
const makesSnapshots = ({ PolicyType }: LifecyclePolicySummary) =>
  kindOfWord(PolicyType, 'PolicyType', {
    makes: ['EBS_SNAPSHOT_MANAGEMENT', 'IMAGE_MANAGEMENT'],
    copies: ['EVENT_BASED_POLICY'],
  }) === 'makes';

const isEnabled = ({ State }: LifecyclePolicySummary) =>
  kindOfWord(State, 'State', { on: ['ENABLED'], off: ['DISABLED', 'ERROR'] }) === 'on';
