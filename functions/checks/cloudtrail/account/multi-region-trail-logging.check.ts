import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
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
  frameworks: {
    aws_fsbp: ['CloudTrail.1'],
    'cis_aws_3.0': ['3.1'],
    'cis_aws_5.0': ['3.1'],
    'cis_aws_7.0': ['4.1'],
    hipaa: [
      '164.308(a)(1)(ii)(D)',
      '164.308(a)(3)(ii)(A)',
      '164.308(a)(6)(ii)',
      '164.312(b)',
      '164.312(e)(2)(i)',
    ],
    nist_800_53_r5: ids`
      AC-2(4) AC-3(10) AC-4(26) AC-6(9) AU-2(b) AU-3(1) AU-3(a) AU-3(b) AU-3(c) AU-3(d)
      AU-3(e) AU-3(f) AU-6(3) AU-6(4) AU-6(6) AU-6(9) AU-8(b) AU-10 AU-12(1) AU-12(2) AU-12(3)
      AU-12(4) AU-12(a) AU-12(c) AU-14(3) AU-14(a) AU-14(b) CA-7(b) CM-5(1)(b) CM-6(a) CM-9(b)
      IA-3(3)(b) MA-4(1)(a) PM-14(a)(1) PM-14(b) PM-31 SC-7(9)(b) SI-3(8)(b) SI-4(2) SI-4(17)
      SI-4(20) SI-7(8) SI-10(1)(c)
    `,
    'pci_dss_4.0': ids`
      5.3.4 10.2.1 10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.2 10.3.1
      10.6.3 A1.2.1
    `,
    soc2: ['A1.2', 'CC2.1', 'CC7.2', 'PI1.3'],
  },
  peers: {
    prowler: 'cloudtrail_multi_region_enabled',
    cloudsploit: 'cloudtrailEnabled',
    steampipe: 'cloudtrail_multi_region_trail_enabled',
  },
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
