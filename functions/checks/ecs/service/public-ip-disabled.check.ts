import { defineCheck, fail, pass } from '../../../core/check.ts';
import { service } from './service.resource.ts';

export const check = defineCheck(service, {
  id: 'ecs-service-public-ip-disabled',
  title: 'Services give their tasks no public address',
  severity: 'high',
  category: 'security',
  why: 'A task with a public address is reached past the load balancer, with only its security group in between.',
  fix: 'Run the service in private subnets with assignPublicIp DISABLED, and reach the internet through a NAT gateway or endpoints.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  // Only tasks in awsvpc mode have an interface of their own.
  appliesTo: ({ networkConfiguration, taskSets = [] }) =>
    [{ networkConfiguration }, ...taskSets].some((set) => set.networkConfiguration),

  evaluate({ item }) {
    // Left out it is DISABLED:
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html
    const assigns = [item, ...(item.taskSets ?? [])].some(
      (set) => set.networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED',
    );
    return assigns ? fail('Tasks of the service receive a public address.') : pass();
  },
});
