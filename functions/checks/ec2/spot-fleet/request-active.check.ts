import { defineCheck, fail } from '../../../core/check.ts';
import { activityOf } from '../fleet-activity.judgement.ts';
import { fleetState } from './fleet-state.judgement.ts';
import { spotFleet } from './spot-fleet.resource.ts';

export const check = defineCheck(spotFleet, {
  id: 'ec2-spot-fleet-request-active',
  title: 'Requests for Spot fleets are served without an error',
  severity: 'high',
  category: 'health',
  why: 'A fleet whose request AWS cannot serve starts no instance, and replaces none of those that it loses.',
  fix: 'Read the history of the request for the reason: an image that is gone, a role or quota that is too small, a type that the zone lacks.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-fleet-states.html',
  appliesTo: (item) => fleetState(item) !== 'passing',

  evaluate({ item }) {
    if (fleetState(item) === 'failed') return fail('The request has failed.');
    return activityOf(item);
  },
});
