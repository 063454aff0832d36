import type { TestProject } from 'vitest/node';
import { type Deployment, deploy, distributionOf, synthesise } from '../../../local/deploy.ts';
import { startDistribution } from '../../../local/distribution/distribution.ts';
import { createSignIn } from '../../../local/distribution/sign-in-link.ts';
import { freePort } from '../../../local/emulator/processes/ports.ts';
import { startEmulators } from '../../../local/emulator/processes/start-emulators.ts';
import { ensureSite } from '../../../local/site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Outputs of what is deployed, by stack. */
    readonly stacks: Deployment['stacks'];
    /** What the emulated AWS keeps between starts, and its logs. */
    readonly stateDir: string;
    /** The address of the distribution: dashboard and API. */
    readonly siteUrl: string;
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
    const site = await ensureSite(onProgress);
    const assembly = synthesise({ outdir: `${stateDir}/cdk.out`, site, onProgress });
    const deployment = await deploy(emulators, { assembly, onProgress });
    const port = await freePort();
    const siteUrl = `http://127.0.0.1:${port}`;
    const distribution = await startDistribution({
      emulators,
      ...distributionOf(deployment),
      port,
      beside: createSignIn(siteUrl),
    });
    root.provide('endpoint', emulators.endpoint);
    root.provide('stacks', deployment.stacks);
    root.provide('stateDir', stateDir);
    root.provide('siteUrl', siteUrl);
    return async () => {
      distribution.close();
      distribution.closeAllConnections();
      await emulators.stop();
    };
  } catch (error) {
    await emulators.stop();
    throw error;
  }
}
