import { describe, expect, it } from 'vitest';
import { readDecision, readDecisions } from '../../tools/decisions.ts';
import { generateDecisions } from '../../tools/generate-decisions.ts';
import { staleFiles } from '../../tools/generated.ts';

describe('decision records', () => {
  it('begin in one form, each number once', () => {
    const numbers = readDecisions().map(({ number }) => number);

    expect(numbers).not.toEqual([]);
    expect(numbers, 'Give the newer record the next free number').toEqual([...new Set(numbers)]);
  });

  it('say on both sides which one supersedes which', () => {
    const decisions = readDecisions();
    const later = decisions.flatMap(({ number, supersedes }) =>
      supersedes.map((earlier) => `${number} supersedes ${earlier}`),
    );
    const earlier = decisions.flatMap(({ number, superseded }) =>
      superseded.map((by) => {
        const part = by.startsWith('in part') ? ' in part' : '';
        return `${by.slice(-4)} supersedes ${number}${part}`;
      }),
    );

    const cure = 'Say it on the line below the heading of both records in docs/decisions';
    expect(earlier.sort(), cure).toEqual(later.sort());
  });

  it('are all in the list of docs/decisions/README.md', () => {
    expect(staleFiles(generateDecisions()), 'Run: npm run gen').toEqual([]);
  });
});

describe('a decision record', () => {
  const file = '0046-one-thing.md';

  it('says what it changes, and what changes it', () => {
    const status =
      'Accepted, 2026-11-26. Supersedes 0010 in part, 0012. Superseded in part by 0050, by 0051.';

    expect(readDecision(file, `# 0046: One thing\n\n${status}\n\n## Context\n`)).toEqual({
      file,
      number: '0046',
      title: 'One thing',
      date: '2026-11-26',
      supersedes: ['0010 in part', '0012'],
      superseded: ['in part by 0050', 'by 0051'],
    });
  });

  it.each([
    ['a heading without a number', '# One thing\n\nAccepted, 2026-11-26. Supersedes –.\n\n'],
    ["another record's number", '# 0045: One thing\n\nAccepted, 2026-11-26. Supersedes –.\n\n'],
    ['no line of its status', '# 0046: One thing\n\n## Context\n\n'],
    ['a date in another form', '# 0046: One thing\n\nAccepted, 26.11.2026. Supersedes –.\n\n'],
    ['no word of what it supersedes', '# 0046: One thing\n\nAccepted, 2026-11-26.\n\n'],
    ['more on the line', '# 0046: One thing\n\nAccepted, 2026-11-26. Supersedes –. Maybe.\n\n'],
  ])('with %s is refused, and the form is shown', (_, text) => {
    const read = () => readDecision(file, text);

    expect(read).toThrow('0046-one-thing.md must begin');
    expect(read).toThrow('Accepted, 2026-11-26. Supersedes –.');
  });
});
