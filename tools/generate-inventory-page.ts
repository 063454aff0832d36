import type { Kind } from '../functions/inventory/kind.ts';
import { kinds } from '../functions/inventory/kinds.ts';
import { type Generated, generatedPage } from './generated.ts';

const page = 'docs/inventory.md';

/** What an inventory lists, by service, and where in an item stands what it says of it. */
export function generateInventoryPage(): Generated {
  const services = [...Map.groupBy(kinds, ({ service }) => service)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const natives = kinds.filter(({ native }) => native !== undefined).length;
  const text = [
    generatedPage,
    '',
    '# What an inventory lists',
    '',
    `${kinds.length} kinds of resources of ${services.length} services: ${natives} as checks list them, the others by one`,
    "operation of AWS's models that has to be told nothing, and that SecurityAudit or ViewOnlyAccess permits.",
    'The columns say which members of an item are read. An empty one is not said by the list, and by nobody guessed;',
    "tags that a list does not say are asked of AWS's tagging API, once for each region.",
    '',
    ...services.flatMap(([service, own]) => [`## ${service}`, '', ...table(own), '']),
  ];
  return { files: new Map([[page, `${text.join('\n').trimEnd()}\n`]]), owns: page };
}

const table = (own: readonly Kind[]): readonly string[] => [
  '| type | listed by | known by | created | state | tags |',
  '| --- | --- | --- | --- | --- | --- |',
  ...own.map((kind) => {
    const cells = [kind.created, kind.state, kind.tags].map((path) => (path ? code(path) : ''));
    return `| ${kind.type} | ${code(`${kind.api}:${kind.operation}`)} | ${knownBy(kind)} | ${cells.join(' | ')} |`;
  }),
];

const code = (text: string) => `\`${text}\``;

/** A resource of checks says it itself: the folder that it stands in. */
function knownBy(kind: Kind): string {
  if (kind.native !== undefined) return `[${kind.native}](../functions/checks/${kind.native})`;
  if (kind.text) return 'itself';
  const { arn, id, name } = kind;
  const together = typeof id === 'object' ? id.map(code).join(' with ') : id && code(id);
  return [arn && code(arn), together, name && code(name)].filter(Boolean).join(', ');
}
