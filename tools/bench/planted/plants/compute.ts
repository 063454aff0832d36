import {
  CreateImageCommand,
  CreateLaunchTemplateCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { indices, isFaulty, ofEachKind, type Place, plantedAccount } from './place.ts';

// An empty zip archive: its end record, and nothing before it.
const emptyZip = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

export async function plantMachines(place: Place) {
  const client = new EC2Client(place);
  const { Instances = [] } = await client.send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      InstanceType: 't3.micro',
      MinCount: ofEachKind,
      MaxCount: ofEachKind,
    }),
  );
  for (const [index, { InstanceId }] of Instances.entries()) {
    const { VolumeId } = await client.send(
      new CreateVolumeCommand({
        AvailabilityZone: `${place.region}a`,
        Size: 20,
        Encrypted: !isFaulty(index),
      }),
    );
    await client.send(new CreateSnapshotCommand({ VolumeId }));
    await client.send(new CreateImageCommand({ InstanceId, Name: `image-${index}` }));
    const HttpTokens = isFaulty(index) ? 'optional' : 'required';
    await client.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: `template-${index}`,
        LaunchTemplateData: { InstanceType: 't3.micro', MetadataOptions: { HttpTokens } },
      }),
    );
  }
}

export async function plantFunctions(place: Place) {
  const client = new LambdaClient(place);
  for (const index of indices) {
    const FunctionName = `function-${index}`;
    await client.send(
      new CreateFunctionCommand({
        FunctionName,
        Runtime: isFaulty(index) ? 'nodejs16.x' : 'nodejs24.x',
        Handler: 'index.handler',
        Role: `arn:aws:iam::${plantedAccount}:role/role-${index}`,
        Code: { ZipFile: emptyZip },
      }),
    );
    const permission = {
      FunctionName,
      StatementId: 'invoke',
      Action: 'lambda:InvokeFunction',
      Principal: isFaulty(index) ? '*' : 'events.amazonaws.com',
    };
    await client.send(new AddPermissionCommand(permission));
  }
}

export async function plantContainers(place: Place) {
  const ecr = new ECRClient(place);
  const ecs = new ECSClient(place);
  for (const index of indices) {
    await ecr.send(new CreateRepositoryCommand({ repositoryName: `repository-${index}` }));
    const cluster = `cluster-${index % 4}`;
    if (index < 4) await ecs.send(new CreateClusterCommand({ clusterName: cluster }));
    const container = { name: 'app', image: 'example/app:1', privileged: isFaulty(index) };
    const { taskDefinition } = await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: `family-${index}`,
        cpu: '256',
        memory: '512',
        containerDefinitions: [container],
      }),
    );
    await ecs.send(
      new CreateServiceCommand({
        cluster,
        serviceName: `service-${index}`,
        taskDefinition: taskDefinition?.taskDefinitionArn,
        desiredCount: 0,
      }),
    );
  }
}
