import { defineCheck, fail } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { activityOf } from '../fleet-activity.judgement.ts';
import { fleet } from './fleet.resource.ts';

const kinds = {
  running: ['active', 'modifying'],
  failed: ['failed'],
  passing: ['submitted', 'deleted', 'deleted_running', 'deleted_terminating'],
} as const;

export const check = defineCheck(fleet, {
  id: 'ec2-fleet-active',
  title: 'EC2 fleets are served without an error',
  severity: 'high',
  category: 'health',
  why: 'A fleet that AWS cannot serve starts no instance, and replaces none of those that it loses.',
  fix: 'Read the history of the fleet for the reason: an image or template that is gone, a role or quota that is too small, a type that the zone lacks.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-ec2-fleet.html',
  appliesTo: ({ FleetState }) => kindOfWord(FleetState, 'FleetState', kinds) !== 'passing',

  evaluate({ item }) {
    const state = kindOfWord(item.FleetState, 'FleetState', kinds);
    return state === 'failed' ? fail('The fleet has failed.') : activityOf(item);
  },
});
