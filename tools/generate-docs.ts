import type { CatalogueEntry } from '../functions/core/catalogue.ts';
import { type Severity, severities } from '../functions/core/severity.ts';
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

/** How many there are, the services, and every check by category, the severest first. */
function renderIndex(entries: readonly CatalogueEntry[]): string {
  const byCategory = Map.groupBy(entries, ({ category }) => category);
  const byService = Map.groupBy(entries, ({ service }) => service);
  return [
    generatedPage,
    '',
    '# Checks',
    '',
    `${entries.length} checks of ${byService.size} services.`,
    '',
    ...table(
      ['', ...severities, 'all'],
      [...byCategory].map(([category, checks]) => [
        `[${category}](#${category})`,
        ...severities.map((severity) => String(countOf(checks, severity))),
        String(checks.length),
      ]),
    ),
    '',
    '## Services',
    '',
    ...table(
      ['service', ...byCategory.keys(), 'all'],
      [...byService].map(([service, checks]) => [
        `[${service}](${service}.md)`,
        ...[...byCategory.keys()].map((category) => {
          const own = checks.filter((check) => check.category === category).length;
          return own > 0 ? String(own) : '';
        }),
        String(checks.length),
      ]),
    ),
    ...[...byCategory].flatMap(([category, checks]) => [
      '',
      `## ${category}`,
      '',
      ...table(
        ['check', 'severity', 'states that'],
        severities.flatMap((severity) =>
          checks
            .filter((check) => check.severity === severity)
            .map(({ id, service, title, paid }) => [
              `[${id}](${service}.md#${id})`,
              severity,
              paid ? `${title} (calls cost money)` : title,
            ]),
        ),
      ),
    ]),
    '',
  ].join('\n');
}

const countOf = (checks: readonly CatalogueEntry[], wanted: Severity) =>
  checks.filter(({ severity }) => severity === wanted).length;

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

function renderPage(service: string, entries: readonly CatalogueEntry[]): string {
  return `${[generatedPage, `# ${service}`, ...entries.map(renderCheck)].join('\n\n')}\n`;
}

function renderCheck(entry: CatalogueEntry): string {
  const rows = [
    ['severity', `${entry.severity}, ${entry.category}`],
    ['judges', code([entry.resourceType])],
    ['calls', code(entry.operations)],
    ['needs', code(entry.actions)],
    ['fails with', code(entry.impliedBy ?? [])],
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
