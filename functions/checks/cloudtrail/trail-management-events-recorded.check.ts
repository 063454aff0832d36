import { defineCheck, fail, pass } from '../../core/check.ts';
import { answered } from '../../core/judgement/answer.ts';
import { managementEventsOf } from './management-events.ts';
import { trail } from './trail.resource.ts';

export const check = defineCheck(trail, {
  id: 'cloudtrail-trail-management-events-recorded',
  title: 'Trails over all regions record all management events',
  severity: 'high',
  category: 'security',
  why: 'Whoever reads your configuration or changes it leaves no trace in the kind of events that the trail leaves out.',
  fix: 'Let the trail record management events, both read and write, without excluding KMS or the RDS Data API, and see that it is logging.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
  frameworks: {
    iso27001_2022: ['A.8.15', 'A.8.16'],
  },
  peers: {
    prowler: 'cloudtrail_multi_region_enabled_logging_management_events',
    cloudsploit: 'cloudtrailManagementEvents',
    steampipe: 'cloudtrail_multi_region_read_write_enabled',
  },
  needs: ['GetEventSelectors', 'GetTrailStatus'],
  appliesTo: ({ IsMultiRegionTrail }) => answered(IsMultiRegionTrail, 'IsMultiRegionTrail'),

  evaluate({ facts }) {
    const recorded = managementEventsOf(answered(facts.GetEventSelectors, 'event selectors'));
    const isLogging = answered(facts.GetTrailStatus?.IsLogging, 'IsLogging');
    if (!isLogging) return fail('The trail is stopped, so that it records nothing.');
    const missing = (['read', 'write'] as const).filter((kind) => !recorded.has(kind));
    if (missing.length === 0) return pass();
    return fail(
      `Not all management events are recorded: ${missing.join(' and ')} events are left out or filtered.`,
    );
  },
});
