import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { containerInstance } from './container-instance.resource.ts';

export const check = defineCheck(containerInstance, {
  id: 'ecs-container-instance-agent-connected',
  title: 'Agents of container instances are connected',
  severity: 'high',
  category: 'health',
  why: 'On an instance whose agent is gone no task is started or stopped, and nobody learns of those that end there.',
  fix: 'Start the agent or the instance again and read its log; deregister an instance that will not come back.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html',
  // One that registers has no agent yet, and one that deregisters is to have none:
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html
  appliesTo: ({ status }) => ['ACTIVE', 'DRAINING'].includes(answered(status, 'status')),

  evaluate: ({ item: { agentConnected } }) =>
    answered(agentConnected, 'agentConnected') ? pass() : fail('The agent is not connected.'),
});
