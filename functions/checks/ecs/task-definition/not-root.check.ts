import { defineCheck, fail, pass } from '../../../core/check.ts';
import { isForWindows } from './operating-system.judgement.ts';
import { containersOfRoot } from './root-user.judgement.ts';
import { taskDefinition } from './task-definition.resource.ts';

export const check = defineCheck(taskDefinition, {
  id: 'ecs-task-definition-not-root',
  title: 'Task definitions name a user other than root for each container',
  severity: 'medium',
  category: 'security',
  why: 'What runs as root in a container is a flaw of the kernel away from root on its host; and without a user, the image decides.',
  fix: 'Set user of every container to one that the image has, by its number.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  impliedBy: ['ecs-task-definition-host-network-not-root'],
  appliesTo: (item) => !isForWindows(item),

  evaluate({ item }) {
    const root = containersOfRoot(item);
    if (root.length === 0) return pass();
    return fail(
      `Containers that run as root, or name no user: ${root.map(({ name }) => name).join(', ')}.`,
    );
  },
});
