import type { CatalogueEntry } from '../functions/core/catalogue.ts';
import { readCatalogue } from './generate-catalogue.ts';
import { type Generated, generatedPage } from './generated.ts';

/** One page per service: what each check demands, why, what to do, and what it calls. */
export async function generateDocs(): Promise<Generated> {
  const entries = await readCatalogue();
  const services = Map.groupBy(entries, ({ service }) => service);
  return {
    files: new Map([
      ['docs/checks/README.md', renderIndex(entries)],
      ...[...services].map(([service, checks]): [string, string] => [
        `docs/checks/${service}.md`,
        renderPage(service, checks),
      ]),
    ]),
    owns: 'docs/checks/*.md',
  };
}

function renderIndex(entries: readonly CatalogueEntry[]): string {
  return [
    generatedPage,
    '',
    '# Checks',
    '',
    '| check | severity | states that |',
    '| --- | --- | --- |',
    ...entries.map(
      ({ id, service, severity, title }) =>
        `| [${id}](${service}.md#${id}) | ${severity} | ${title} |`,
    ),
    '',
  ].join('\n');
}

function renderPage(service: string, entries: readonly CatalogueEntry[]): string {
  return `${[generatedPage, `# ${service}`, ...entries.map(renderCheck)].join('\n\n')}\n`;
}

function renderCheck(entry: CatalogueEntry): string {
  const rows = [
    ['severity', `${entry.severity}, ${entry.category}`],
    ['judges', code([entry.resourceType])],
    ['calls', code(entry.operations)],
    ['needs', code(entry.actions)],
    ['costs', entry.paid ? 'money for each call: runs only in tasks that name it' : ''],
    ['parameters', Object.entries(entry.parameters).map(renderParameter).join('<br>')],
    ['frameworks', renderFrameworks(entry.frameworks)],
  ];
  return [
    `## ${entry.id}`,
    `**${entry.title}.**`,
    `${entry.why} ${entry.fix} ([AWS documentation](${entry.docs}))`,
    [
      '| | |',
      '| --- | --- |',
      ...rows.filter(([, value]) => value).map(([name, value]) => `| ${name} | ${value} |`),
    ].join('\n'),
  ].join('\n\n');
}

function renderParameter([name, schema]: [string, object]): string {
  const { description, ...rest } = { description: '', ...schema };
  return [code([name]), description, code([JSON.stringify(rest)])].filter(Boolean).join(' ');
}

function renderFrameworks(frameworks: CatalogueEntry['frameworks']): string {
  return Object.entries(frameworks)
    .map(([name, requirements]) => `${name}: ${requirements.join(', ')}`)
    .join('<br>');
}

const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
