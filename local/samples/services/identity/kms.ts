import {
  CreateAliasCommand,
  CreateKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
} from '@aws-sdk/client-kms';
import type { ServiceSample } from '../../places/place.ts';

async function key(client: KMSClient, alias: string): Promise<string | undefined> {
  const { KeyMetadata } = await client.send(new CreateKeyCommand({ Description: alias }));
  await client.send(
    new CreateAliasCommand({ AliasName: `alias/${alias}`, TargetKeyId: KeyMetadata?.KeyId }),
  );
  return KeyMetadata?.KeyId;
}

export const kms: ServiceSample = {
  async healthy({ settings }) {
    const client = new KMSClient(settings);
    const KeyId = await key(client, 'data');
    await client.send(new EnableKeyRotationCommand({ KeyId }));
  },

  async faulty({ settings }) {
    await key(new KMSClient(settings), 'never-rotated');
  },
};
