import { defineFramework } from '../core/framework.ts';
import requirements from './nist-800-53-r5.requirements.json' with { type: 'json' };

/**
 * Ids are those that prowler 5.40.0 and steampipe-mod-aws-compliance 1.13.0 map,
 * without what revision 5 has withdrawn or never had.
 */
export const framework = defineFramework(
  {
    id: 'nist_800_53_r5',
    title: 'NIST SP 800-53, revision 5',
    source: 'https://doi.org/10.6028/NIST.SP.800-53r5',
    asOf: '2026-08-21',
    isComplete: false,
  },
  requirements,
);
