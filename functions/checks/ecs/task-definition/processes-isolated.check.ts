import { defineCheck, fail, pass } from '../../../core/check.ts';
import { taskDefinition } from './task-definition.resource.ts';

export const check = defineCheck(taskDefinition, {
  id: 'ecs-task-definition-processes-isolated',
  title: 'Tasks do not share the processes of their host',
  severity: 'high',
  category: 'security',
  why: 'A task that sees the processes of its host can read their arguments and environment, and signal or end them.',
  fix: 'Leave pidMode out, or set it to task where containers of one task must see each other.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',

  evaluate({ item }) {
    // Left out, each container has its own:
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
    if (item.pidMode !== 'host') return pass();
    return fail('The task shares the processes of its host.');
  },
});
