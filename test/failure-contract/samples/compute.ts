import { accountId, type Samples } from './sample.ts';

export const compute: Samples = {
  'ec2:DescribeSecurityGroups': {
    SecurityGroups: [{ GroupName: 'default' }, { GroupName: 'sample', GroupId: 'other' }],
  },
  'ec2:DescribeVolumes': {
    Volumes: [{ State: 'in-use', CreateTime: new Date('2026-01-01T00:00:00Z') }],
  },
  'ec2:DescribeSnapshots': { Snapshots: [{ State: 'completed' }] },
  'ec2:DescribeVpcPeeringConnections': { VpcPeeringConnections: [{ Status: { Code: 'active' } }] },
  'ecs:DescribeServices': {
    services: [{ platformFamily: 'Linux', platformVersion: '1.4.0', taskSets: [] }],
  },
  'ecs:DescribeTaskDefinition': ({ region }) => ({
    taskDefinition: {
      taskDefinitionArn: `arn:aws:ecs:${region}:${accountId}:task-definition/sample:1`,
      networkMode: 'host',
    },
  }),
  'lambda:ListFunctions': {
    Functions: [
      {
        Version: '$LATEST',
        Runtime: 'nodejs24.x',
        KMSKeyArn: undefined,
        Environment: { Error: undefined },
      },
    ],
  },
};
