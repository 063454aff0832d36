import type { TestProject } from 'vitest/node';
import { deploy } from '../../../local/deploy.ts';
import { startEmulators } from '../../../local/emulator/start-emulators.ts';

/** The emulated AWS with the real app deployed into it. */
export async function setup({ provide }: TestProject) {
  const onProgress = (message: string) => console.log(message);
  const emulators = await startEmulators({ stateDir: '.local/e2e-app', fresh: true, onProgress });
  provide('endpoint', emulators.endpoint);
  try {
    await deploy(emulators, { onProgress });
  } catch (error) {
    await emulators.stop();
    throw error;
  }
  return () => emulators.stop();
}
