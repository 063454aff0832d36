import { CloudFormationClient, paginateListExports } from '@aws-sdk/client-cloudformation';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { EmulatorControl } from '../emulator/control/control.ts';

/** What CloudFormation makes of a value of a template: of texts, imports, and references to secrets. */
export type Resolve = (value: unknown) => Promise<string>;

const secretReference = /^\{\{resolve:secretsmanager:(.+):SecretString:::?\}\}$/;

export async function openReferences(emulators: EmulatorControl): Promise<Resolve> {
  const { endpoint, region, accountId, root } = emulators;
  const config = { endpoint, region, credentials: root(accountId) };
  const exports = await exportsOf(new CloudFormationClient(config));
  const secrets = new SecretsManagerClient(config);

  function text(value: unknown): string {
    if (typeof value === 'string') return value;
    const [[name, given] = []] = Object.entries(value ?? {});
    if (name === 'Fn::Join') {
      const [separator, parts] = given as [string, readonly unknown[]];
      return parts.map(text).join(separator);
    }
    const exported = name === 'Fn::ImportValue' && exports.get(String(given));
    if (!exported) throw new Error(`Nothing here resolves ${JSON.stringify(value)}.`);
    return exported;
  }

  return async (value) => {
    const written = text(value);
    const [, secretId] = secretReference.exec(written) ?? [];
    if (!secretId) return written;
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (!SecretString) throw new Error(`The secret ${secretId} is empty.`);
    return SecretString;
  };
}

async function exportsOf(client: CloudFormationClient): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const { Exports = [] } of paginateListExports({ client }, {})) {
    for (const { Name = '', Value = '' } of Exports) found.set(Name, Value);
  }
  return found;
}
