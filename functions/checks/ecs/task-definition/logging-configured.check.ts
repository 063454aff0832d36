import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { taskDefinition } from './task-definition.resource.ts';

export const check = defineCheck(taskDefinition, {
  id: 'ecs-task-definition-logging-configured',
  title: 'Containers say where their logs go',
  severity: 'medium',
  category: 'operations',
  why: 'The log of a container that says nothing stays on its host, and is gone with it.',
  fix: 'Give every container a logConfiguration with a log driver.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',

  evaluate({ item }) {
    const silent = answered(item.containerDefinitions, 'containerDefinitions').filter(
      ({ logConfiguration }) => !logConfiguration?.logDriver,
    );
    if (silent.length === 0) return pass();
    return fail(`Containers without log driver: ${silent.map(({ name }) => name).join(', ')}.`);
  },
});
