import { type Decision, readDecisions } from './decisions.ts';
import { type Generated, generatedPage } from './generated.ts';

/** docs/decisions/README.md: every record, with what became of it. */
export function generateDecisions(): Generated {
  const rows = readDecisions().map(
    ({ file, number, title, date, superseded }) =>
      `| [${number}](${file}) | ${title} | ${date} | ${statusOf(superseded)} |`,
  );
  const lines = [
    generatedPage,
    '',
    '# Decisions',
    '',
    'Why things are as they are. [CONTRIBUTING.md](../../CONTRIBUTING.md) says when a record is written, and in which form.',
    '',
    '| number | decision | date | status |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ];
  return { files: new Map([['docs/decisions/README.md', lines.join('\n')]]) };
}

const statusOf = (superseded: Decision['superseded']) =>
  superseded.length === 0 ? 'accepted' : `superseded ${superseded.join(', ')}`;
