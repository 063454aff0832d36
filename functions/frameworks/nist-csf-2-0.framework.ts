import { defineFramework } from '../core/framework.ts';
import requirements from './nist-csf-2-0.requirements.json' with { type: 'json' };

/**
 * The 106 subcategories are the publication's. Which checks speak to them was read from
 * prowler 5.40.0 and steampipe-mod-aws-compliance 1.13.0: docs/decisions/0045 says how.
 */
export const framework = defineFramework(
  {
    id: 'nist_csf_2.0',
    title: 'NIST Cybersecurity Framework 2.0',
    source: 'https://doi.org/10.6028/NIST.CSWP.29',
    asOf: '2026-08-21',
    isComplete: true,
  },
  requirements,
);
