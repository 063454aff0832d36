import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { project } from './project.resource.ts';

export const check = defineCheck(project, {
  id: 'codebuild-project-not-privileged',
  title: 'Build projects do not run privileged',
  severity: 'medium',
  category: 'security',
  why: 'A privileged build can reach the devices of the machine that it runs on, and what it builds is often code of others.',
  fix: 'Turn privileged mode off where no Docker daemon is needed, or build images in a Docker server of the project.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html',

  evaluate({ item }) {
    // It is off by default:
    // https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectEnvironment.html
    const { privilegedMode = false } = answered(item.environment, 'environment');
    return privilegedMode ? fail('Builds run in privileged mode.') : pass();
  },
});
