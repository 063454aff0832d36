import { defineFramework } from '../core/framework.ts';
import requirements from './cis-aws-7-0.requirements.json' with { type: 'json' };

/** Ids and assessments are those of prowler 5.40.0. The benchmark has 70. */
export const framework = defineFramework(
  {
    id: 'cis_aws_7.0',
    title: 'CIS AWS Foundations Benchmark 7.0.0',
    source: 'https://www.cisecurity.org/benchmark/amazon_web_services',
    asOf: '2026-08-21',
    isComplete: true,
  },
  requirements,
);
