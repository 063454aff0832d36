import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn, graphOf } from './circles.ts';
import { type Rule, rooms, rules } from './floors.ts';
import { type Import, imports, linesMatching, sourceOf, sources } from './imports.ts';

const floors = rules.filter(({ page }) => page.endsWith('#floors'));

/** What a row of a table says on its left, without quotes, and on its right. */
type Row = readonly [left: string, right: string];

const rowsOfPage = (): readonly Row[] =>
  sourceOf('docs/architecture.md')
    .split('\n')
    .map((line) => /^\| (`.*`) \| (.*) \|$/.exec(line))
    .flatMap((row): Row[] => (row ? [[row[1]?.replaceAll('`', '') ?? '', row[2] ?? '']] : []));

/** One line for each, so that a failure says all there is to know of it. */
const said = (violations: readonly Import[], rule: string, where: string) =>
  violations.map(({ from, line, to }) => `${from}:${line} imports ${to}: ${rule} (${where})`);

/** What a package describes weighs nothing; of our own files, types count as everything else does. */
const isFree = ({ to, isType }: Import) => isType && !to.includes('.ts');

const breaks = ({ of, may, mayType }: Rule, one: Import) =>
  of.test(one.from) && !may.test(one.to) && !isFree(one) && !(one.isType && mayType?.test(one.to));

/**
 * Whatever a file could import, of one file for each set of rules that hold for it: what the project imports anywhere,
 * each of its own files, and one beside the rooms of each folder.
 */
const probes: readonly Import[] = (() => {
  const kinds = Map.groupBy(sources, (file) =>
    rules
      .filter(({ of }) => of.test(file))
      .map(({ rule }) => rule)
      .join(),
  );
  const inFolders = rooms.map(({ folder }) => `${folder}/a-file.ts`);
  const targets = new Set([...imports.map(({ to }) => to), ...sources, ...inFolders]);
  return [...kinds.values()].flatMap(([from = '']) =>
    [...targets].map((to) => ({ from, line: 1, to, isType: false, isExport: false })),
  );
})();

describe('floors and rooms', () => {
  it.each(rules)('$rule', (rule) => {
    const violations = imports.filter((one) => breaks(rule, one));

    expect(sources.some((file) => rule.of.test(file))).toBe(true);
    expect(said(violations, rule.rule, rule.page).join('\n')).toBe('');
  });

  it.each(rules)('can be broken by something that no other rule forbids: $rule', (rule) => {
    const others = rules.filter((other) => other !== rule);
    const alone = probes.find(
      (one) => breaks(rule, one) && !others.some((other) => breaks(other, one)),
    );

    expect(
      alone,
      'Delete it: it forbids nothing, or nothing that is not forbidden already',
    ).toBeDefined();
  });

  it('are all on the page that explains them, and nothing else is: docs/architecture.md', () => {
    const orders = rooms.map(
      ({ folder, rooms }): Row => [folder, rooms.map((room) => `\`${room}\``).join(' ◂ ')],
    );
    const rows = rowsOfPage();

    expect(rows.filter(([, right]) => right.includes(' ◂ '))).toEqual(orders);
    expect(rows.filter(([, right]) => !right.includes(' ◂ ')).map(([, rule]) => rule)).toEqual(
      floors.map(({ rule }) => rule),
    );
  });

  it('are named on the page by the folders that they are for', () => {
    const rows = rowsOfPage().filter(([, rule]) => floors.some((floor) => floor.rule === rule));
    const strange = rows.filter(([left, sentence]) =>
      left.split(', ').some((place) => {
        const of = floors.find(({ rule }) => rule === sentence)?.of;
        return !of?.test(place.endsWith('.ts') ? place : `${place}/`);
      }),
    );

    expect(rows).not.toEqual([]);
    expect(strange).toEqual([]);
  });

  it('leave no file without a floor: docs/architecture.md#floors', () => {
    const deployed = sources.filter((file) => /^(bin|functions|lib|local)\//.test(file));
    const homeless = deployed.filter((file) => !floors.some(({ of }) => of.test(file)));

    expect(homeless, 'Give it a floor in test/architecture/floors.ts, and on the page').toEqual([]);
  });

  it.each(rooms)('of $folder are all that there are', ({ folder, rooms }) => {
    const inside = sources.filter((file) => file.startsWith(`${folder}/`));
    const found = inside.map((file) => file.slice(folder.length + 1).split('/'));
    const named = new Set(found.flatMap(([room = '', ...rest]) => (rest.length > 0 ? room : [])));

    expect([...named].sort(), 'Give it a place in test/architecture/floors.ts').toEqual(
      [...rooms].sort(),
    );
  });

  it('have no circle of files: docs/architecture.md#rooms', () => {
    const graph = graphOf(imports.map(({ from, to }) => [from, to] as const));

    expect(circlesIn(graph).join('\n')).toBe('');
  });

  it('have no circle of folders: docs/architecture.md#rooms', () => {
    const own = imports.filter(({ to }) => sources.includes(to));
    const graph = graphOf(own.map(({ from, to }) => [dirname(from), dirname(to)] as const));

    expect(circlesIn(graph).join('\n')).toBe('');
  });

  it('have at most 30 sources in a folder, however much data lies there: docs/architecture.md#rooms', () => {
    const counts = Map.groupBy(sources, (file) => dirname(file));
    const full = [...counts].filter(([, files]) => files.length > 30);

    expect(full.map(([folder, files]) => `${folder}: ${files.length} sources`).join('\n')).toBe('');
  });

  it('have at most 300 lines in a file: docs/architecture.md#rooms', () => {
    const long = sources
      .filter((file) => !file.startsWith('test/') && !file.endsWith('.generated.ts'))
      .map((file) => ({ file, lines: sourceOf(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);

    expect(long.map(({ file, lines }) => `${file}: ${lines} lines`).join('\n')).toBe('');
  });
});

describe('imports', () => {
  it('run no handler: handler.ts wires, and is imported by nobody but the bundler', () => {
    const isHandler = (file: string) => /^functions\/.*\/handler\.ts$/.test(file);
    const violations = imports.filter(({ to }) => isHandler(to));

    expect(sources.some(isHandler)).toBe(true);
    expect(
      said(violations, 'a handler reads its environment', 'docs/architecture.md#doors').join('\n'),
    ).toBe('');
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
    expect(withoutIt.join('\n')).toBe('');
  });

  it('of a page are of no other page: what two show is in web/src/parts', () => {
    const pageOf = (file: string) => /^web\/src\/pages\/([^/]+)\//.exec(file)?.[1];
    const own = imports.filter(({ from }) => pageOf(from) !== undefined);
    const foreign = own.filter(({ from, to }) => (pageOf(to) ?? pageOf(from)) !== pageOf(from));

    expect(own).not.toEqual([]);
    expect(said(foreign, 'a page knows no other', 'docs/architecture.md#rooms').join('\n')).toBe(
      '',
    );
  });

  it('take zod as a namespace: anything else bundles all of it', () => {
    const wrong = linesMatching(/from 'zod['/]/).filter(
      (line) => !/import (type )?\* as z from 'zod';$/.test(line),
    );
    expect(wrong.join('\n')).toBe('');
  });

  it('come from the file that defines the thing, not from barrels', () => {
    const barrels = imports.filter(({ isExport }) => isExport);
    const rule = 'what is exported is defined there';

    expect(said(barrels, rule, 'CONTRIBUTING.md').join('\n')).toBe('');
  });
});
