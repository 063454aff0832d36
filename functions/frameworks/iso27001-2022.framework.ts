import { defineFramework } from '../core/framework.ts';
import requirements from './iso27001-2022.requirements.json' with { type: 'json' };

/** The 93 controls are the standard's; prowler 5.40.0 leaves A.8.28 out. */
export const framework = defineFramework(
  {
    id: 'iso27001_2022',
    title: 'ISO/IEC 27001:2022, Annex A',
    source: 'https://www.iso.org/standard/27001',
    asOf: '2026-08-21',
    isComplete: true,
  },
  requirements,
);
