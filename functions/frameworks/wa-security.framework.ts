import { defineFramework } from '../core/framework.ts';
import requirements from './wa-security.requirements.json' with { type: 'json' };

/**
 * The 65 practices are those of the version that prowler 5.40.0 and service-screener-v2 number them by;
 * later versions number anew. Which checks speak to them: docs/decisions/0045 says how that was read.
 */
export const framework = defineFramework(
  {
    id: 'wa_security',
    title: 'AWS Well-Architected Framework, security pillar of 2023-04-10',
    source: 'https://docs.aws.amazon.com/wellarchitected/2023-04-10/framework/security.html',
    asOf: '2026-08-21',
    isComplete: true,
  },
  requirements,
);
