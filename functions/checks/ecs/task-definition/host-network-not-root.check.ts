import { defineCheck, fail, pass } from '../../../core/check.ts';
import { isForWindows } from './operating-system.judgement.ts';
import { containersOfRoot } from './root-user.judgement.ts';
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
  appliesTo: (item) => item.networkMode === 'host' && !isForWindows(item),

  // Unlike AWS Config, which lets privileged containers pass here, we report these as well: they are root with still
  // more rights, and privilege is judged by itself in `ecs-task-definition-not-privileged`.
  evaluate({ item }) {
    const asRoot = containersOfRoot(item);
    if (asRoot.length === 0) return pass();
    return fail(`Containers run as root: ${asRoot.map(({ name }) => name).join(', ')}.`);
  },
});
