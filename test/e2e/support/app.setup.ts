import type { TestProject } from 'vitest/node';
import { type Deployment, deploy } from '../../../local/deploy.ts';
import { startEmulators } from '../../../local/emulator/processes/start-emulators.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Outputs of what is deployed, by stack. */
    readonly stacks: Deployment['stacks'];
    /** What the emulated AWS keeps between starts, and its logs. */
    readonly stateDir: string;
  }
}

const stateDir = '.local/e2e-app';

/** The emulated AWS with the real app deployed into it, for all projects that ask for it. */
export async function setup({ vitest }: TestProject) {
  const root = vitest.getRootProject();
  if (root.getProvidedContext().stacks) return;
  const onProgress = (message: string) => console.log(message);
  const emulators = await startEmulators({ stateDir, fresh: true, onProgress });
  try {
    const { stacks } = await deploy(emulators, { onProgress });
    root.provide('endpoint', emulators.endpoint);
    root.provide('stacks', stacks);
    root.provide('stateDir', stateDir);
  } catch (error) {
    await emulators.stop();
    throw error;
  }
  return () => emulators.stop();
}
