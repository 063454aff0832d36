import { describe, expect, it } from 'vitest';
import { ApiError, arrived, errorOf } from '../../web/src/api/api-error.ts';
import {
  dismissNewRelease,
  hasNewRelease,
  noteRelease,
  onRelease,
} from '../../web/src/api/release.ts';
import { isLostCode, reloadsFor } from '../../web/src/app/lost-code.ts';
import { idempotencyKeys } from '../../web/src/parts/idempotency-keys.ts';

/** A response whose body breaks off. */
const broken = (status: number) =>
  new Response(
    new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) }),
    { status },
  );

describe('an answer', () => {
  it.each([
    ['breaks off', () => arrived(broken(200).json())],
    ['is no JSON', () => arrived(new Response('<html>').json())],
    ['refuses, and breaks off', () => errorOf(broken(409))],
  ])('that %s is none, whatever was done', async (_, answer) => {
    const failure = await answer().catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 0, cause: expect.any(Error) });
  });

  it('that nobody waits for any more fails as it did', async () => {
    const cause = new DOMException('', 'AbortError');

    await expect(arrived(Promise.reject(cause), AbortSignal.abort())).rejects.toBe(cause);
  });
});

it('a release is told of once, however often both answer', () => {
  const told: boolean[] = [];
  const end = onRelease(() => told.push(hasNewRelease()));

  for (const release of ['1.0.0', null, '1.0.0', '1.1.0', '1.0.0']) noteRelease(release);
  dismissNewRelease();
  for (const release of ['1.1.0', '1.0.0', '1.2.0']) noteRelease(release);
  end();

  expect(told).toEqual([true, false, true]);
});

it('a page whose code is lost is loaded again once for each file', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const error = new Error('/assets/page-a.js');

  expect(reloadsFor(error, storage)).toBe(true);
  expect(reloadsFor(new Error('/assets/page-a.js'), storage)).toBe(false);
  expect(reloadsFor(new Error('/assets/page-b.js'), storage)).toBe(true);
  expect([isLostCode(error), isLostCode(new Error('/assets/page-a.js'))]).toEqual([true, false]);
});

it('what is asked for twice has one key, and what differs another', () => {
  const keyOf = idempotencyKeys();

  expect(keyOf('Examples')).toBe(keyOf('Examples'));
  expect(keyOf('Exmaples')).not.toBe(keyOf('Examples'));
});
