import { defineFramework } from '../core/framework.ts';
import requirements from './soc2.requirements.json' with { type: 'json' };

/** The 61 criteria are the publication's. Assessments are those of prowler 5.40.0, which speaks of 27. */
export const framework = defineFramework(
  {
    id: 'soc2',
    title: 'SOC 2, trust services criteria of 2017',
    source:
      'https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022',
    asOf: '2026-08-21',
    isComplete: true,
  },
  requirements,
);
