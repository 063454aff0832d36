import { defineCheck, fail, pass } from '../../../core/check.ts';
import { isLogging, missingInAll } from '../management-events.judgement.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'cloudtrail-account-multi-region-trail-logging',
  title: 'Trails record the management events of all regions',
  severity: 'high',
  category: 'security',
  why: 'What happens in a region that no trail records, above all one you never use, or in the kind of events that all trails leave out, is seen by nobody and cannot be reconstructed.',
  fix: 'Make a trail that applies to all regions and records read and write management events without excluding KMS or the RDS Data API, or have the organisation make one for all accounts, and start its logging.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html',
  joins: ['multiRegionTrails'],

  evaluate({ related: { multiRegionTrails: trails } }) {
    if (trails.length === 0) return fail('No trail covers all regions.');
    if (trails.every((trail) => isLogging(trail) === false)) {
      return fail(`Stopped: every trail that covers all regions, ${trails.length} in number.`);
    }
    const missing = missingInAll(trails);
    if (missing.length === 0) return pass();
    return fail(
      `No trail over all regions that is logging records all ${missing.join(' and ')} management events.`,
    );
  },
});
