import { describe, expect, it } from 'vitest';
import { IncompleteAnswerError } from '../../../../functions/core/errors.ts';
import { statementsOf } from '../../../../functions/core/judgement/policies/policy-document.ts';

const policy = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

describe('statementsOf', () => {
  it('reads one statement or several, one word or several', () => {
    const one = JSON.stringify({
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Action: 'a:B',
      },
    });

    expect(statementsOf(one)).toEqual([
      { Effect: 'Allow', Principal: { AWS: ['arn:aws:iam::123456789012:root'] }, Action: ['a:B'] },
    ]);
    expect(statementsOf(policy({ Effect: 'Deny' }, { Effect: 'Allow' }))).toHaveLength(2);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '"*"'],
    ['no statements', '{"Version":"2012-10-17"}'],
    ['an unknown effect', policy({ Effect: 'Maybe' })],
    ['a member that policies do not have', policy({ Effect: 'Allow', Principals: '*' })],
    ['a principal that is no name', policy({ Effect: 'Allow', Principal: { AWS: [7] } })],
  ])('refuses %s', (_, text) => {
    expect(() => statementsOf(text)).toThrow();
  });

  it.each([
    ['{"Statement":\n  [}', 'is no JSON at line 2, column 4'],
    ['not a policy', 'is no JSON at line 1, column 1'],
    ['{"a":"\\q"}', 'is no JSON at line 1, column 6'],
    ['{"Statement":[]} x', 'is no JSON at line 1, column 18'],
    [`{"Statement":${'['.repeat(20_000)}`, 'is no JSON at line 1, column 20014'],
    [
      '{"Statement":[{"Effect":"Allow"},\n {"Effect":"Maybe"}]}',
      'cannot be read at line 2, column 12 (Statement.1.Effect): Invalid option: expected one of "Allow"|"Deny"',
    ],
    [
      '{"Statement":{"Effect":"Allow","Principal":{"AWS":[7]}}}',
      'cannot be read at line 1, column 52 (Statement.Principal.AWS.0): Invalid input: expected string, received number',
    ],
  ])('says in one sentence where it stops understanding: %s', (text, words) => {
    expect(() => statementsOf(text)).toThrow(
      new IncompleteAnswerError(`AWS answered a policy that ${words}.`),
    );
  });
});
