import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { taskDefinition } from './task-definition.resource.ts';

export const check = defineCheck(taskDefinition, {
  id: 'ecs-task-definition-host-network-not-root',
  title: 'Containers on the network of their host do not run as root',
  severity: 'high',
  category: 'security',
  why: "On the host's network, a container that runs as root can listen to and change the traffic of the host and of all its tasks.",
  fix: 'Name another user in the container definition, or move the task to the network mode awsvpc.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-networkmode-host.html',
  // Left out, the mode is bridge:
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
  appliesTo: ({ networkMode }) => networkMode === 'host',

  evaluate({ item }) {
    const asRoot = answered(item.containerDefinitions, 'containerDefinitions').filter(
      ({ user = '' }) => isRoot(user),
    );
    if (asRoot.length === 0) return pass();
    return fail(`Containers run as root: ${asRoot.map(({ name }) => name).join(', ')}.`);
  },
});

/**
 * Of `user`, `user:group`, `uid` or `uid:gid`. Without user the image decides, whose own default is
 * root; AWS Config counts that as root, too. Unlike Config, which lets privileged containers pass here,
 * we report these as well: they are root with still more rights, and privilege is judged by itself in
 * `ecs-task-definition-not-privileged`.
 *
 * https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-user-for-host-mode-check.html
 */
const isRoot = (user: string) => ['', 'root', '0'].includes(user.split(':')[0] ?? '');
