import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { operations } from '../../../functions/checks/manifest.ts';
import { serviceOf } from '../../../functions/platform/calls/service-names.ts';
import { signsOfMore } from '../../../functions/platform/calls/signs-of-more.generated.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import { modelNames } from '../../../functions/platform/models/model-names.generated.ts';
import type { ServiceModel } from '../../../functions/platform/models/service-model.ts';
import { sdkPackages } from './sdk/sdk-clients.ts';

const folder = resolve(import.meta.dirname, '../../../functions/platform/models');
const fix = 'node tools/generate-models.ts <folder of botocore data>';

const index = z
  .object({
    date: z.iso.date(),
    botocore: z.string(),
    iamData: z.string(),
    services: z.record(z.string(), z.object({ operations: z.number(), sha256: z.string() })),
  })
  .parse(JSON.parse(readFileSync(resolve(folder, 'index.json'), 'utf8')));

const models = new Map(
  globSync('*.json.gz', { cwd: resolve(folder, 'aws') })
    .sort()
    .map((file) => {
      const bytes = readFileSync(resolve(folder, 'aws', file));
      // What the test is about.
      const model = JSON.parse(gunzipSync(bytes).toString()) as ServiceModel;
      return [file.slice(0, -'.json.gz'.length), { bytes, model }] as const;
    }),
);

describe('the models of AWS services', () => {
  it('are those of the index, byte for byte', () => {
    const found = [...models].map(([name, { bytes, model }]) => [
      name,
      {
        operations: Object.keys(model.operations).length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ]);

    expect(models.size).toBeGreaterThanOrEqual(400);
    expect(Object.fromEntries(found), fix).toEqual(index.services);
    expect([...modelNames].sort(), fix).toEqual([...models.keys()].sort());
  });

  it('say nothing of when and where they were packed', () => {
    // https://www.rfc-editor.org/rfc/rfc1952#section-2.3: flags, time, system
    const headers = [...models.values()].map(({ bytes }) => [
      bytes[3],
      bytes.readUInt32LE(4),
      bytes[9],
    ]);

    expect(new Set(headers.map(String))).toEqual(new Set(['0,0,255']));
  });

  it('come from the botocore that the emulated AWS has, as all that is generated from it', () => {
    const requirements = readFileSync(
      resolve(folder, '../../../local/emulator/python/requirements.txt'),
      'utf8',
    );

    expect(requirements, fix).toContain(`\nbotocore==${index.botocore} `);
  });

  it('hold nothing that is called as what writes', () => {
    const writing =
      /^(Batch)?(Create|Put|Update|Delete|Modify|Set|Add|Remove|Attach|Detach|Enable|Disable|Register|Deregister|Run|Terminate|Stop|Reboot|Send|Publish|Invoke|Receive|Tag|Untag)[A-Z]/;
    const operations = [...models].flatMap(([name, { model }]) =>
      Object.keys(model.operations).map((operation) => `${name}:${operation}`),
    );

    const found = operations.filter((one) => writing.test(one.slice(one.indexOf(':') + 1)));

    expect(operations.length).toBeGreaterThan(7_000);
    expect(found).toEqual([]);
  });

  it('page by names alone that the caller knows for signs of more', () => {
    const known = new Set<string>(signsOfMore);
    const leaves = [...models].flatMap(([name, { model }]) =>
      Object.entries(model.operations).flatMap(([operation, { tokens }]) =>
        tokens
          ? [tokens, ...(tokens.further ?? [])].map(
              ({ output }) => [`${name}:${operation}`, output.split('.').at(-1) ?? ''] as const,
            )
          : [],
      ),
    );

    expect(leaves.length).toBeGreaterThan(2_000);
    expect(leaves.filter(([, leaf]) => !known.has(leaf))).toEqual([]);
  });
});

describe('the action of an operation', () => {
  const actions = new Map(
    [...models].flatMap(([name, { model }]) =>
      Object.entries(model.operations).map(
        ([operation, { action, audited = false }]) =>
          [String(`${name}:${operation}`), { action, audited }] as const,
      ),
    ),
  );

  it('is known of each, and held by AWS for auditors where it reads configuration alone', () => {
    expect([...actions.values()].filter(({ action }) => !/^[a-z0-9-]+:\w+$/i.test(action))).toEqual(
      [],
    );
    expect(
      [
        'ec2:DescribeInstances',
        's3:ListBuckets',
        'secretsmanager:GetSecretValue',
        'ssm:GetParameter',
      ].map((name) => actions.get(name)),
    ).toEqual([
      { action: 'ec2:DescribeInstances', audited: true },
      { action: 's3:ListAllMyBuckets', audited: true },
      { action: 'secretsmanager:GetSecretValue', audited: false },
      { action: 'ssm:GetParameter', audited: false },
    ]);
  });

  it('is one that checks declare for the call', () => {
    const declared = Map.groupBy(
      operations(),
      ({ api, operation }): string => `${serviceOf(api)}:${operation}`,
    );
    const found = [...declared].filter(
      ([name, of]) => !of.some(({ action }) => action === actions.get(name)?.action),
    );

    expect(found.map(([name]) => name)).toEqual([]);
  });
});

describe('what checks call', () => {
  it.each(operations())('$api:$operation is in the models', async ({ api, operation }) => {
    const { lists = {} } = (await modelClients[api]?.()) ?? {};

    expect(Object.keys(lists), fix).toContain(operation);
  });
});

describe.each(Object.entries(sdkPackages))('pages of %s', async (service, load) => {
  const exported = Object.keys(await load());
  const model = models.get(service)?.model;

  it('are known wherever the SDK has a paginator: a first page alone would hide the others', () => {
    const unpaged = Object.entries(model?.operations ?? {})
      .filter(([name, { tokens }]) => exported.includes(`paginate${name}`) && !tokens)
      .map(([name]) => name);

    expect(model).toBeDefined();
    expect(unpaged).toEqual([]);
  });
});
