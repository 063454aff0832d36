import type { TestProject } from 'vitest/node';
import { startEmulators } from '../../../local/emulator/processes/start-emulators.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The emulated AWS. */
    readonly endpoint: string;
  }
}

/** The emulated AWS, with nothing in it. */
export async function setup({ provide }: TestProject) {
  const emulators = await startEmulators({
    stateDir: '.local/e2e-emulator',
    fresh: true,
    onProgress: (message) => console.log(message),
  });
  provide('endpoint', emulators.endpoint);
  return () => emulators.stop();
}
