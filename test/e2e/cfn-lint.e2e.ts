import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { stageNames } from '../../lib/config/stages.ts';

const run = promisify(execFile);

/** The project's own, or one on the path. Without it nothing here can be known, so nothing passes. */
function cfnLint(): string {
  const folders = [resolve('.local/venv/bin'), ...(process.env.PATH ?? '').split(delimiter)];
  const found = folders.map((folder) => join(folder, 'cfn-lint')).find(existsSync);
  if (!found) throw new Error('There is no cfn-lint: `npm start` once installs it to .local/venv.');
  return found;
}

// The CDK's own validation runs on the way: what it calls an error ends the synthesis.
async function synthesise(stage: string, output: string): Promise<readonly string[]> {
  await run(process.execPath, [resolve('bin/app.ts')], {
    env: {
      ...process.env,
      CDK_OUTDIR: output,
      CDK_CONTEXT_JSON: JSON.stringify({
        stage,
        ...(stage === 'prod' && { mailFrom: 'no-reply@example.com' }),
        'aws:cdk:bundling-stacks': [],
        config: false,
        site: 'test/support/site',
      }),
    },
  });
  return Array.fromAsync(glob(join(output, '*.template.json')));
}

/** cfn-lint takes an ARN of a state machine's definition for wrong before its partition is filled in. */
async function inPartitionAws(template: string): Promise<void> {
  const text = await readFile(template, 'utf8');
  await writeFile(template, text.replaceAll(/arn:\$\{Partition\}:/g, 'arn:aws:'));
}

it("holds every stage to AWS's own resource schemas", async () => {
  const output = await mkdtemp(join(tmpdir(), 'roundsman-synth-'));
  try {
    const templates = await Promise.all(
      stageNames.map((stage) => synthesise(stage, join(output, stage))),
    );
    expect(templates.map(({ length }) => length)).toEqual(stageNames.map(() => 5));

    await Promise.all(templates.flat().map(inPartitionAws));

    // W3005: the CDK names dependencies that a reference implies anyway.
    const linted = await run(cfnLint(), [
      '--ignore-checks',
      'W3005',
      '--',
      ...templates.flat(),
    ]).catch((error: { stdout: string; stderr: string }) => error);

    expect(linted.stdout + linted.stderr).toBe('');
  } finally {
    await rm(output, { recursive: true });
  }
}, 120_000);
