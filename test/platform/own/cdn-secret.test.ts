import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../functions/core/errors.ts';
import { openCdnSecret } from '../../../functions/platform/own/cdn-secret.ts';
import { createFakeClock } from '../../support/fakes/fake-store.ts';

/** Secrets Manager, that answers these one after the other, the last for ever. */
function open(...answers: readonly (string | undefined | Error)[]) {
  const asked: unknown[] = [];
  const send = async ({ input }: { readonly input: unknown }) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(input);
    if (answer instanceof Error) throw answer;
    return { SecretString: answer };
  };
  const clock = createFakeClock('2026-11-21T12:00:00Z');
  const secret = openCdnSecret('arn:secret', clock, { send } as never);
  return { secret, clock, asked };
}

describe('the secret of the CDN', () => {
  it('is known, and everything else is not', async () => {
    const { secret } = open('right');

    const given = ['right', 'Right', 'righ', 'rightt', ''];
    const known = await Promise.all(given.map((text) => secret.matches(text)));

    expect(known).toEqual([true, false, false, false, false]);
  });

  it('is read once for as long as it is what comes', async () => {
    const { secret, clock, asked } = open('right');

    await secret.matches('right');
    clock.move(86_400_000);
    await secret.matches('right');

    expect(asked).toEqual([{ SecretId: 'arn:secret' }]);
  });

  it('is read anew when something else comes, and at most once a minute', async () => {
    const { secret, clock, asked } = open('old', 'new');
    await secret.matches('old');

    for (let guess = 0; guess < 100; guess += 1) await secret.matches(`guess-${guess}`);
    const early = await secret.matches('new');
    clock.move(60_000);
    const late = await secret.matches('new');
    const old = await secret.matches('old');

    expect({ early, late, old }).toEqual({ early: false, late: true, old: false });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['fails', new Error('away')],
    ['has no text', undefined],
  ])('is not taken for wrong when reading it %s, and read again', async (_, answer) => {
    const { secret, asked } = open(answer, 'right');

    await expect(secret.matches('right')).rejects.toThrow(PlatformError);

    expect(await secret.matches('right')).toBe(true);
    expect(asked).toHaveLength(2);
  });
});
