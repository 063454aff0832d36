import {
  CreateVpcEndpointCommand,
  DescribeInstancesCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSubnetsCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServicesCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateDBInstanceCommand,
  DescribeDBInstancesCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { describe, expect, it } from 'vitest';
import { as, emulators } from '../support/aws.ts';

const customer = as(emulators.root('770000000002'));
const ec2 = new EC2Client(customer);
const ecs = new ECSClient(customer);
const rds = new RDSClient(customer);

describe('the emulated EC2', () => {
  it('has instances of which all is told', async () => {
    const { Instances: [made] = [] } = await ec2.send(
      new RunInstancesCommand({ ImageId: 'ami-0abcdef1234567890', MinCount: 1, MaxCount: 1 }),
    );

    const { Reservations = [] } = await ec2.send(
      new DescribeInstancesCommand({ InstanceIds: [made?.InstanceId ?? ''] }),
    );

    expect(Reservations[0]?.Instances?.[0]).toMatchObject({
      VirtualizationType: 'hvm',
      MaintenanceOptions: { AutoRecovery: 'default' },
    });
  });

  it('uses the network interfaces of a VPC endpoint', async () => {
    const { Subnets: [subnet] = [] } = await ec2.send(new DescribeSubnetsCommand({}));
    const { VpcEndpoint } = await ec2.send(
      new CreateVpcEndpointCommand({
        VpcEndpointType: 'Interface',
        VpcId: subnet?.VpcId,
        SubnetIds: [subnet?.SubnetId ?? ''],
        ServiceName: `com.amazonaws.${emulators.region}.ssm`,
      }),
    );

    const { NetworkInterfaces } = await ec2.send(
      new DescribeNetworkInterfacesCommand({
        NetworkInterfaceIds: VpcEndpoint?.NetworkInterfaceIds ?? [],
      }),
    );

    expect(NetworkInterfaces).toMatchObject([{ Status: 'in-use', RequesterManaged: true }]);
  });
});

describe('the emulated ECS', () => {
  it('remembers how a service is deployed', async () => {
    await ecs.send(new CreateClusterCommand({ clusterName: 'shop' }));
    await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'shop',
        containerDefinitions: [{ name: 'app', image: 'example/app:1', memory: 128 }],
      }),
    );
    const deploymentCircuitBreaker = { enable: true, rollback: true };
    for (const [serviceName, settings] of [
      ['careful', { deploymentConfiguration: { deploymentCircuitBreaker } }],
      ['careless', {}],
    ] as const) {
      await ecs.send(
        new CreateServiceCommand({
          cluster: 'shop',
          serviceName,
          taskDefinition: 'shop',
          desiredCount: 0,
          ...settings,
        }),
      );
    }

    const { services } = await ecs.send(
      new DescribeServicesCommand({ cluster: 'shop', services: ['careful', 'careless'] }),
    );

    expect(services).toMatchObject([
      { deploymentConfiguration: { deploymentCircuitBreaker, maximumPercent: 200 } },
      { deploymentConfiguration: { deploymentCircuitBreaker: { enable: false } } },
    ]);
  });
});

describe('the emulated RDS', () => {
  it('says until when the certificate of a server is valid', async () => {
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier: 'orders',
        DBInstanceClass: 'db.t4g.medium',
        Engine: 'postgres',
        AllocatedStorage: 20,
        MasterUsername: 'operator',
        MasterUserPassword: 'not-a-password',
      }),
    );

    const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}));

    expect(DBInstances[0]?.CertificateDetails?.ValidTill?.getTime()).toBeGreaterThan(Date.now());
  });
});
