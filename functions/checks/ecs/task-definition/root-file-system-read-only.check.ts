import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isForWindows } from './operating-system.judgement.ts';
import { taskDefinition } from './task-definition.resource.ts';

export const check = defineCheck(taskDefinition, {
  id: 'ecs-task-definition-root-file-system-read-only',
  title: 'Containers cannot write to their root file system',
  severity: 'medium',
  category: 'security',
  why: 'Who breaks into a container that can write replaces its programs and leaves others there.',
  fix: 'Set readonlyRootFilesystem of every container to true, and mount volumes where it has to write.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  appliesTo: (item) => !isForWindows(item),

  evaluate({ item }) {
    // Left out, it can be written to:
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
    const writable = answered(item.containerDefinitions, 'containerDefinitions').filter(
      ({ readonlyRootFilesystem }) => !readonlyRootFilesystem,
    );
    if (writable.length === 0) return pass();
    return fail(`Containers that can write to it: ${writable.map(({ name }) => name).join(', ')}.`);
  },
});
