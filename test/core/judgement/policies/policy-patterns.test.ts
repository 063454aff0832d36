import { describe, expect, it } from 'vitest';
import {
  actionsOf,
  allBut,
  covers,
  haveCommonName,
  includes,
  matches,
  type Names,
  named,
  overlaps,
  resourcesOf,
} from '../../../../functions/core/judgement/policies/policy-patterns.ts';
import { seeded } from '../../../support/random/seeded.ts';

/** A variable as policies write it. */
const variable = (name: string) => `$\{${name}}`;

describe('matches', () => {
  it.each([
    ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket/a/b', true],
    ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket', false],
    ['arn:aws:s3:::bucket/?', 'arn:aws:s3:::bucket/ab', false],
    ['arn:aws:s3:::a.b', 'arn:aws:s3:::aXb', false],
    ['*', '', true],
    ['?*', '', false],
    ['**', 'anything', true],
    ['*a*b', 'xaxbxb', true],
    ['*a?b', 'aab', true],
    ['*ab', 'aab', true],
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
    [`a${variable('*')}`, 'a*', true],
    [`a${variable('*')}`, 'ab', false],
    [`a${variable('?')}${variable('$')}`, 'a?$', true],
    [`user/${variable('aws:username')}`, 'user/ada', false],
    ['?', '\u{1F600}', true],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });
});

describe('overlaps', () => {
  it.each([
    ['s3:Get*', 's3:*Acl', true],
    ['s3:Get*', 's3:Put*', false],
    ['s3:?', 's3:??', false],
    ['*', 'arn:aws:s3:::x', true],
    ['b/?*', 'b/', false],
    [`user/${variable('aws:username')}`, 'user/ada', true],
    [`user/${variable('aws:username')}`, 'role/*', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected);
    expect(overlaps(other, one)).toBe(expected);
  });
});

describe('covers', () => {
  it.each<[string[], string, boolean]>([
    [['*'], 's3:*', true],
    [['*:*'], '*', false],
    [['s3:**'], 's3:*', true],
    [['s3:Get*', 's3:Put*'], 's3:*', false],
    [['b', 'b/?*'], 'b/*', false],
    [['b', 'b/*'], 'b/*', true],
    [['', '?', '??*'], '*', true],
    [['?', '??*'], '?*', true],
    [['*a*', '*b*'], '*ab*', true],
    [[`user/${variable('aws:username')}`], `user/${variable('aws:username')}`, false],
    [['user/*'], `user/${variable('aws:username')}`, true],
    [[], 'x', false],
  ])('%j over %s: %s', (patterns, pattern, expected) => {
    expect(covers(patterns, pattern)).toBe(expected);
  });
});

describe('what a statement names', () => {
  it('compares actions without regard to case, and resources with it', () => {
    const statement = {
      Effect: 'Allow' as const,
      NotAction: ['IAM:*'],
      Resource: ['arn:aws:s3:::X'],
    };

    expect(actionsOf(statement)).toEqual(allBut('iam:*'));
    expect(resourcesOf(statement)).toEqual(named('arn:aws:s3:::X'));
    expect(includes(actionsOf(statement), 'iam:passrole')).toBe(false);
    expect(includes(resourcesOf(statement), 'arn:aws:s3:::x')).toBe(false);
  });

  it('refuses a statement of which neither is known', () => {
    expect(() => actionsOf({ Effect: 'Allow' })).toThrow('without Action');
    expect(() => resourcesOf({ Effect: 'Allow' })).toThrow('without Resource');
  });
});

describe('haveCommonName', () => {
  it('refuses what nobody could follow, rather than to guess', () => {
    const hard = named(`*a${'?'.repeat(40)}`);

    expect(haveCommonName([hard])).toBe(true);
    expect(() => haveCommonName([hard, allBut(`*${'?'.repeat(40)}`)])).toThrow('too many');
  });

  // Patterns of three tokens over two letters and a third that stands for all others: if they have a
  // common name, they have one among the short ones.
  it('agrees with trying every short text', () => {
    const texts = textsUpTo(6, ['a', 'b', 'x']);
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = seeded(seed);
      const sets = Array.from({ length: 1 + random(3) }, () => randomNames(random));

      const found = texts.some((text) =>
        sets.every(({ patterns, excepted }) =>
          excepted
            ? !patterns.some((pattern) => asExpression(pattern).test(text))
            : patterns.some((pattern) => asExpression(pattern).test(text)),
        ),
      );

      expect(haveCommonName(sets), `seed ${seed}: ${JSON.stringify(sets)}`).toBe(found);
    }
  });

  it('does not mind the order, nor a pattern said twice', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seeded(seed);
      const sets = [randomNames(random), randomNames(random), randomNames(random)];
      const turned = sets.toReversed().map(({ patterns, excepted }) => ({
        patterns: [...patterns.toReversed(), ...patterns],
        excepted,
      }));

      expect(haveCommonName(turned), `seed ${seed}`).toBe(haveCommonName(sets));
    }
  });
});

function randomNames(random: (below: number) => number): Names {
  const patterns = Array.from({ length: 1 + random(2) }, () =>
    Array.from({ length: random(4) }, () => ['a', 'b', '*', '?'][random(4)]).join(''),
  );
  return { patterns, excepted: random(2) === 0 };
}

const asExpression = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);

function textsUpTo(length: number, alphabet: readonly string[]): readonly string[] {
  const texts = [''];
  for (let from = 0, round = 0; round < length; round += 1) {
    const last = texts.slice(from);
    from = texts.length;
    texts.push(...last.flatMap((text) => alphabet.map((char) => text + char)));
  }
  return texts;
}
