import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  IAMClient,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import type { ServiceSample } from '../../places/place.ts';

export const iam: ServiceSample = {
  async healthy({ home, settings }) {
    if (!home) return;
    const client = new IAMClient(settings);
    await client.send(
      new UpdateAccountPasswordPolicyCommand({
        MinimumPasswordLength: 16,
        RequireLowercaseCharacters: true,
        RequireNumbers: true,
        RequireSymbols: true,
        RequireUppercaseCharacters: true,
        AllowUsersToChangePassword: true,
        MaxPasswordAge: 90,
        PasswordReusePrevention: 24,
      }),
    );
  },

  async faulty({ home, settings }) {
    if (!home) return;
    const client = new IAMClient(settings);
    await client.send(
      new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 6, RequireNumbers: false }),
    );
    await client.send(new CreateUserCommand({ UserName: 'deploy' }));
    await client.send(new CreateAccessKeyCommand({ UserName: 'deploy' }));
    await client.send(new CreateAccessKeyCommand({ UserName: 'deploy' }));
    await client.send(new CreateUserCommand({ UserName: 'alice' }));
    await client.send(
      new CreateLoginProfileCommand({ UserName: 'alice', Password: 'Sample-password-1' }),
    );
    const { Policy } = await client.send(
      new CreatePolicyCommand({
        PolicyName: 'everything',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
        }),
      }),
    );
    await client.send(new AttachUserPolicyCommand({ UserName: 'alice', PolicyArn: Policy?.Arn }));
  },
};
