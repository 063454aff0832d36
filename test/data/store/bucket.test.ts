import { expect, it } from 'vitest';
import { PlatformError } from '../../../functions/core/errors.ts';
import { openBucket } from '../../../functions/data/store/bucket.ts';
import type { ObjectClient } from '../../../functions/data/store/object-client.ts';

/** A bucket whose client answers these, one after the other. */
const answering = (...answers: readonly object[]) => {
  const left = [...answers];
  const client = { send: async () => left.shift() } as unknown as ObjectClient;
  return openBucket('evidence', { client });
};
const listed = (...answers: readonly object[]) =>
  Array.fromAsync(answering(...answers).list('acme/'));

it('lists what is on every page', async () => {
  const first = { Contents: [{ Key: 'acme/a' }], IsTruncated: true, NextContinuationToken: 'next' };

  expect(await listed(first, { Contents: [{ Key: 'acme/b' }], IsTruncated: false })).toEqual([
    'acme/a',
    'acme/b',
  ]);
  expect(await listed({ IsTruncated: false })).toEqual([]);
});

it.each([
  ['an object without key', { Contents: [{ Key: 'acme/a' }, {}] }],
  ['more, and not where', { Contents: [{ Key: 'acme/a' }], IsTruncated: true }],
])('takes no answer for the whole that holds %s', async (_, answer) => {
  await expect(listed(answer)).rejects.toThrow(PlatformError);
});

it('does not take an answer without content for an object that is not there', async () => {
  await expect(answering({}).get('acme/a')).rejects.toThrow(PlatformError);
});

it('puts an object with what S3 is to say of it, and may be ended', async () => {
  const sent: unknown[] = [];
  const send = async ({ input }: { input: object }, options: unknown) => {
    sent.push(input, options);
    return {};
  };
  const bucket = openBucket('site', { client: { send } as unknown as ObjectClient });
  const [content, { signal }] = [Buffer.from('run();'), new AbortController()];
  const own = { Bucket: 'site', Key: 'a.js', Body: content };

  await bucket.put('a.js', content, { contentType: 'text/javascript', signal });
  await bucket.put('a.js', content, { cacheControl: 'no-cache' });
  await bucket.put('a.js', content);

  expect(sent).toEqual([
    { ...own, ContentType: 'text/javascript' },
    { abortSignal: signal },
    { ...own, CacheControl: 'no-cache' },
    undefined,
    own,
    undefined,
  ]);
});
