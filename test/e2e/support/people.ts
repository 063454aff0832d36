import { resolve } from 'node:path';
import { type Finished, start } from '../../support/commands/installed-command.ts';
import { apiUrl } from './api.ts';
import { emulators } from './aws.ts';

const project = resolve(import.meta.dirname, '../../..');

/** `npm run people`, with the operator's credentials and these settings. */
export async function people(settings: string, ...args: readonly string[]): Promise<Finished> {
  const { accessKeyId, secretAccessKey } = emulators.root(emulators.accountId);
  const common = ['bin/people.ts', '-c', 'stage=local', '-c', `config=${settings}`];
  const { finished } = start(process.execPath, [...common, ...args], project, {
    AWS_ENDPOINT_URL: emulators.endpoint,
    AWS_REGION: emulators.region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  });
  return finished;
}

/** The passwords that were shown, in order. */
export const passwordsIn = ({ stdout }: Finished): readonly string[] =>
  [...stdout.matchAll(/shown this once: (\S+)/g)].map(([, password = '']) => password);

/** What the stack's output cannot say here: the emulated API has no name of its own. */
export const atApi = ['--api-url', `${apiUrl}/api/v1`] as const;
