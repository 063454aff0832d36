import {
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { indices, isFaulty, type Place } from './place.ts';

const trust = (Service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
  });

export async function plantIdentities(place: Place) {
  const iam = new IAMClient(place);
  for (const index of indices) {
    const UserName = `user-${index}`;
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    await iam.send(new CreateGroupCommand({ GroupName: `group-${index}` }));
    await iam.send(
      new CreateRoleCommand({
        RoleName: `role-${index}`,
        AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
      }),
    );
    const Action = isFaulty(index) ? '*' : 's3:GetObject';
    const Statement = [{ Effect: 'Allow', Action, Resource: '*' }];
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
    await iam.send(new CreatePolicyCommand({ PolicyName: `policy-${index}`, PolicyDocument }));
  }
}
