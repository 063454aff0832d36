import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startProcess } from '../../../local/emulator/processes/child-process.ts';
import { freePort } from '../../../local/emulator/processes/ports.ts';
import { customersProcess } from '../../../local/emulator/processes/start-emulators.ts';
import { ensureVirtualEnvironment } from '../../../local/emulator/processes/virtual-environment.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface CustomersEmulator {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** The AWS of customers' accounts alone, without the router in front. */
export async function startCustomersEmulator(
  onProgress: (message: string) => void,
): Promise<CustomersEmulator> {
  const { python } = await ensureVirtualEnvironment(join(root, '.local/venv'), onProgress);
  const folder = await mkdtemp(join(tmpdir(), 'roundsman-bench-'));
  await mkdir(join(folder, 'logs'));
  const customers = await freePort();
  const moto = startProcess(customersProcess(python, folder, { customers }));
  const stop = async () => {
    await moto.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const endpoint = `http://127.0.0.1:${customers}`;
  try {
    await moto.untilAnswers(`${endpoint}/moto-api/data.json`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, stop };
}
