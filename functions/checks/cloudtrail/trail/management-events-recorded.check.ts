import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { managementEventsOf, missingIn } from '../../../core/judgement/management-events.ts';
import { missingInAll } from '../management-events.judgement.ts';
import { trail } from './trail.resource.ts';

export const check = defineCheck(trail, {
  id: 'cloudtrail-trail-management-events-recorded',
  title: 'Trails over all regions record all management events between them',
  severity: 'high',
  category: 'security',
  why: 'Whoever reads your configuration or changes it leaves no trace in the kind of events that every trail leaves out.',
  fix: 'Let this trail or another over all regions record management events, both read and write, without excluding KMS or the RDS Data API, and see that it is logging.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
  needs: ['GetEventSelectors', 'GetTrailStatus'],
  joins: ['multiRegionTrails'],
  appliesTo: ({ IsMultiRegionTrail }) => answered(IsMultiRegionTrail, 'IsMultiRegionTrail'),

  // An account needs all events at least once: a trail of data events beside another that records
  // the management events is well, and so are two trails that divide them.
  // https://docs.aws.amazon.com/config/latest/developerguide/multi-region-cloudtrail-enabled.html
  evaluate({ facts, related: { multiRegionTrails } }) {
    const recorded = managementEventsOf(answered(facts.GetEventSelectors, 'event selectors'));
    const isLogging = answered(facts.GetTrailStatus?.IsLogging, 'IsLogging');
    const missing = missingIn(recorded);
    if (isLogging && missing.length === 0) return pass();
    if (missingInAll(multiRegionTrails).length === 0) return pass();
    if (!isLogging) return fail('The trail is stopped, so that it records nothing.');
    return fail(
      `Not all management events are recorded: ${missing.join(' and ')} events are left out or filtered.`,
    );
  },
});
