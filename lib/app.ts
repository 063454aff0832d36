import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import * as z from 'zod';
import { builtSite } from './bundling/pack-site.ts';
import { assertDeployable } from './config/regions.ts';
import { readSettings } from './config/settings-file.ts';
import { stageConfig } from './config/stages.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { RunStack } from './stacks/run-stack.ts';
import { WebStack } from './stacks/web-stack.ts';

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

const root = join(import.meta.dirname, '..');

/**
 * The platform, for the stage that the context names (`-c stage=dev`). The dashboard must be built: its folder
 * is `web/dist`, or the one that the context names (`-c site=<folder>`).
 */
export function createApp(props: AppProps = {}): App {
  // The CLI alone reads cdk.json. Without this, a template in a test is not the one that is deployed.
  const app = new App({ ...props, postCliContext: featureFlags() });
  const given = (name: string): unknown => app.node.tryGetContext(name);
  const config = stageConfig(
    given('stage'),
    {
      mailFrom: given('mailFrom'),
      alarmEmail: given('alarmEmail'),
      region: given('region'),
      registration: given('registration'),
    },
    readSettings(given('config')),
  );
  // The CLI sets it to the region of the credentials that deploy; without the CLI there is nobody to ask.
  const region = config.region ?? process.env.CDK_DEFAULT_REGION;
  if (region) assertDeployable(region);
  const name = (stack: string) => `roundsman-${config.name}-${stack}`;
  const shared = {
    config,
    env: { region: config.region },
    tags: config.tags,
    terminationProtection: config.terminationProtection,
  };

  const data = new DataStack(app, name('data'), shared);
  const run = new RunStack(app, name('run'), { ...shared, data });
  const api = new ApiStack(app, name('api'), { ...shared, data, run });
  const siteDirectory = resolve(root, String(given('site') ?? builtSite));
  new WebStack(app, name('web'), { ...shared, run, api, siteDirectory });
  new OperationsStack(app, name('operations'), { ...shared, data, run, api });

  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}

function featureFlags(): Record<string, unknown> {
  return CdkJson.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'))).context;
}
