import { defineFramework } from '../core/framework.ts';
import requirements from './cis-aws-5-0.requirements.json' with { type: 'json' };

/** Ids and assessments are those of prowler 5.40.0 and steampipe-mod-aws-compliance 1.13.0. The benchmark has 63. */
export const framework = defineFramework(
  {
    id: 'cis_aws_5.0',
    title: 'CIS AWS Foundations Benchmark 5.0.0',
    source: 'https://www.cisecurity.org/benchmark/amazon_web_services',
    asOf: '2026-08-21',
    isComplete: true,
  },
  requirements,
);
