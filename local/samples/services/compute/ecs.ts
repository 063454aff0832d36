import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import type { Place, ServiceSample } from '../../places/place.ts';
import { groupNamed } from './own-vpc.ts';

interface Settings {
  readonly insights: 'enabled' | 'disabled';
  readonly assignPublicIp: 'ENABLED' | 'DISABLED';
  readonly privileged: boolean;
  /** The name of the security group of its tasks. */
  readonly group: string;
}

async function service(place: Place, name: string, wanted: Settings): Promise<void> {
  const { settings } = place;
  const client = new ECSClient(settings);
  const network = new EC2Client(settings);
  const { Subnets = [] } = await network.send(new DescribeSubnetsCommand({}));
  // One that is in use already: the service runs no task that would use its own.
  const group = await groupNamed(place, wanted.group);
  await client.send(
    new CreateClusterCommand({
      clusterName: name,
      settings: [{ name: 'containerInsights', value: wanted.insights }],
    }),
  );
  const { taskDefinition } = await client.send(
    new RegisterTaskDefinitionCommand({
      family: name,
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '256',
      memory: '512',
      containerDefinitions: [
        {
          name: 'app',
          image: 'example/app:1',
          essential: true,
          privileged: wanted.privileged,
          readonlyRootFilesystem: !wanted.privileged,
          user: wanted.privileged ? 'root' : '1000',
          logConfiguration: { logDriver: 'awslogs', options: {} },
        },
      ],
    }),
  );
  await client.send(
    new CreateServiceCommand({
      cluster: name,
      serviceName: name,
      taskDefinition: taskDefinition?.taskDefinitionArn,
      desiredCount: 0,
      launchType: 'FARGATE',
      platformVersion: 'LATEST',
      availabilityZoneRebalancing: wanted.privileged ? 'DISABLED' : 'ENABLED',
      deploymentConfiguration: {
        deploymentCircuitBreaker: { enable: !wanted.privileged, rollback: !wanted.privileged },
      },
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: Subnets.slice(0, 2).flatMap(({ SubnetId }) => SubnetId ?? []),
          securityGroups: [group],
          assignPublicIp: wanted.assignPublicIp,
        },
      },
    }),
  );
}

export const ecs: ServiceSample = {
  healthy: (place) =>
    service(place, 'shop', {
      insights: 'enabled',
      assignPublicIp: 'DISABLED',
      privileged: false,
      group: 'web',
    }),
  faulty: (place) =>
    service(place, 'exposed', {
      insights: 'disabled',
      assignPublicIp: 'ENABLED',
      privileged: true,
      group: 'ssh-from-anywhere',
    }),
};
