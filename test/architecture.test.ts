import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const sources = globSync('{bin,lib,functions,local,tools,test}/**/*.ts', {
  cwd: root,
  exclude: ['**/node_modules/**'],
});

/** Runtime imports of every module. esbuild drops `import type`, so types never count. */
async function importGraph() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: sources.filter((file) => !file.startsWith('test/')),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'unused',
    logLevel: 'silent',
  });
  const edges = Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path: to }) => ({ from, to })),
  );
  const handlers = Object.values(metafile.outputs)
    .filter((output) => output.exports.includes('handler'))
    .map(({ entryPoint }) => entryPoint);
  return { edges, handlers };
}

const { edges, handlers } = await importGraph();

const client = String.raw`([^/]+\/([^/]+\.)?client|clients\.generated)\.ts$`;

const rules = [
  {
    rule: 'core is pure: it knows neither AWS nor Lambda nor the CDK',
    from: /^functions\/core\//,
    // Of Node, what is a pure function: nobody else unpacks gzip.
    allow: /^(functions\/core\/|zod$|node:zlib$)/,
  },
  {
    rule: 'checks are data: only clients and their list may load an SDK',
    from: new RegExp(`^functions/checks/(?!${client})`),
    allow: new RegExp(`^(functions/core/|functions/checks/(?!${client})|zod$)`),
  },
  {
    rule: 'frameworks are data: they import core alone',
    from: /^functions\/frameworks\//,
    allow: /^functions\/(core|frameworks)\//,
  },
  {
    rule: 'clients bind the SDK and do nothing else',
    from: new RegExp(`^functions/checks/${client}`),
    allow: new RegExp(`^(functions/checks/${client}|functions/platform/|@aws-sdk/client-)`),
  },
  {
    rule: 'data and platform sit below the handlers',
    from: /^functions\/(data|platform)\//,
    allow:
      /^(functions\/(core|data|platform)\/|@aws-sdk\/|@smithy\/|@middy\/core$|ulid$|zod$|node:)/,
  },
  {
    rule: 'use cases stand on data, platform, checks and core: whoever opens a door to them stands above',
    from: /^functions\/use-cases\//,
    allow: /^(functions\/(use-cases|core|checks|data|platform)\/|ulid$|zod$|node:)/,
  },
  ...['api', 'run', 'events'].map((folder) => ({
    rule: `${folder} stands on use cases, data, platform, checks and core`,
    from: new RegExp(`^functions/${folder}/`),
    allow: new RegExp(
      `^(functions/(${folder}|use-cases|core|checks|data|platform)/|@middy/core$|ulid$|zod$|node:)`,
    ),
  })),
  {
    rule: 'infrastructure sees core, the manifest and the routes, not the runtime',
    from: /^(lib\/|bin\/app\.ts)/,
    allow:
      /^(lib\/|functions\/core\/|functions\/(checks\/manifest|api\/routes|api\/http\/route)\.ts$|statemachines\/|aws-cdk-lib|cdk-nag$|constructs$|esbuild$|zod$|node:)/,
  },
  {
    rule: 'the command line stands on core, checks and platform',
    from: /^bin\/roundsman/,
    allow:
      /^(bin\/roundsman\/|functions\/(core|checks|platform)\/|package\.json$|@aws-sdk\/(client-sts|credential-providers)$|@smithy\/core\/config$|zod$|node:)/,
  },
  {
    rule: 'the command line needs no platform: it stands on platform, checks and core',
    from: /^bin\/roundsman/,
    allow:
      /^(bin\/roundsman|package\.json$|functions\/(core|checks|platform)\/|@aws-sdk\/|@smithy\/|zod$|node:)/,
  },
  {
    rule: 'the doctor stands on the settings, core, platform and what a client of the API needs',
    from: /^bin\/doctor/,
    // It asks AWS and the API from outside: of the platform's own code it runs nothing.
    allow:
      /^(bin\/doctor\/|bin\/operator\/|bin\/roundsman\/command-line\/terminal\.ts$|lib\/config\/|functions\/(core|platform)\/|functions\/api\/([a-z]+\/routes|http\/(client|problem|route))\.ts$|package\.json$|@aws-sdk\/|@smithy\/|zod$|node:)/,
  },
  {
    rule: 'the command of people stands on the settings, data, platform and what a client of the API needs',
    from: /^bin\/people/,
    allow:
      /^(bin\/people\/|bin\/operator\/|lib\/config\/|functions\/(core|data|platform)\/|functions\/api\/([a-z]+\/routes|http\/client)\.ts$|@aws-sdk\/|zod$|node:)/,
  },
  {
    rule: 'nothing imports local, web, tools or tests',
    from: /^(?!(local|web|tools|test)\/)/,
    allow: /^(?!(local|web|tools|test)\/)/,
  },
  {
    rule: 'local stands on the app, not on tools or the dashboard',
    from: /^local\//,
    allow: /^(?!(web|tools|test)\/)/,
  },
];

describe('imports', () => {
  it.each(rules)('$rule', ({ from, allow }) => {
    const violations = edges.filter((edge) => from.test(edge.from) && !allow.test(edge.to));
    expect(violations.map((edge) => `${edge.from} -> ${edge.to}`)).toEqual([]);
  });

  it('leave handler.ts of a function to the bundler: whoever loads it reads its environment', () => {
    const wiring = /^functions\/.+\/handler\.ts$/;
    const imported = edges.filter(({ to }) => wiring.test(to));
    const named = linesMatching(/['"][^'"]*functions\/[^'"]+\/handler\.ts['"]/);

    expect(handlers).not.toEqual([]);
    expect(handlers.filter((file) => !wiring.test(file ?? ''))).toEqual([]);
    expect(imported.map((edge) => `${edge.from} -> ${edge.to}`)).toEqual([]);
    expect(named.filter((line) => / from |import\(/.test(line))).toEqual([]);
  });

  it('leave HTTP to request-handler.ts: any other handler waits for ever, or fails on a dead connection', () => {
    const own = /^(bin|functions|lib)\//;
    const others = linesMatching(/node-http-handler'/).filter((line) => own.test(line));
    const clients = linesMatching(/new (?!\w*Document)\w+Client\((?!config\)|\{ \.\.\.config)/);
    const withoutIt = clients
      .filter((line) => own.test(line))
      .map((line) => line.slice(0, line.indexOf(':')))
      .filter((file) => !/requestHandler: .*createRequestHandler\(/.test(sourceOf(file)));

    expect(others.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'functions/platform/calls/request-handler.ts',
    ]);
    expect(clients).not.toEqual([]);
    expect(withoutIt).toEqual([]);
  });

  it('take zod as a namespace: anything else bundles all of it', () => {
    const wrong = linesMatching(/from 'zod['/]/).filter(
      (line) => !/import (type )?\* as z from 'zod';$/.test(line),
    );
    expect(wrong).toEqual([]);
  });

  it('come from the file that defines the thing: there are no barrels', () => {
    expect(linesMatching(/^export (type )?(\*|\{[^}]*\}) (as \w+ )?from /)).toEqual([]);
  });
});

const sourceOf = (file: string) => readFileSync(resolve(root, file), 'utf8');

/** Lines of all sources, as `file: line`. */
function linesMatching(pattern: RegExp): readonly string[] {
  return sources
    .filter((file) => file !== 'test/architecture.test.ts')
    .flatMap((file) =>
      sourceOf(file)
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${file}: ${line}`),
    );
}
