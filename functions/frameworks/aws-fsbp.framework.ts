import { defineFramework } from '../core/framework.ts';
import requirements from './aws-fsbp.requirements.json' with { type: 'json' };

/**
 * The ids of services that have checks are those that the standard's page had late in 2025: it leaves out many controls
 * that Security Hub has. Of all others they are those of prowler 5.40.0 and steampipe-mod-aws-compliance 1.13.0. A
 * service that gets its first check: look at the page.
 */
export const framework = defineFramework(
  {
    id: 'aws_fsbp',
    title: 'AWS Foundational Security Best Practices',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html',
    asOf: '2026-08-21',
    isComplete: false,
  },
  requirements,
);
