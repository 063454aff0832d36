import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { taskDefinition } from './task-definition.resource.ts';

export const check = defineCheck(taskDefinition, {
  id: 'ecs-task-definition-not-privileged',
  title: 'Containers do not run privileged',
  severity: 'high',
  category: 'security',
  why: 'A privileged container is root on its host: who breaks into it has the host, its role and every task beside it.',
  fix: 'Leave privileged out, and add the single Linux capabilities that the container really needs.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',

  evaluate({ item }) {
    // Left out, the container has no such rights:
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
    const privileged = answered(item.containerDefinitions, 'containerDefinitions').filter(
      (container) => container.privileged,
    );
    if (privileged.length === 0) return pass();
    return fail(`Containers run privileged: ${privileged.map(({ name }) => name).join(', ')}.`);
  },
});
