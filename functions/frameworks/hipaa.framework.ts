import { defineFramework } from '../core/framework.ts';
import requirements from './hipaa.requirements.json' with { type: 'json' };

/** Ids are those that prowler 5.40.0 and steampipe-mod-aws-compliance 1.13.0 map, as the rule writes them. */
export const framework = defineFramework(
  {
    id: 'hipaa',
    title: 'HIPAA Security Rule',
    source: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-C',
    asOf: '2026-08-21',
    isComplete: false,
  },
  requirements,
);
