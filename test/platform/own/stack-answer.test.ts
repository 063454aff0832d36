import { describe, expect, it } from 'vitest';
import {
  answerStack,
  answerTimeout,
  longestAnswering,
} from '../../../functions/platform/own/stack-answer.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { createFakeClock } from '../../support/fakes/fake-store.ts';

const url = 'https://bucket.s3.amazonaws.com/key?X-Amz-Signature=secret';
const fields = {
  PhysicalResourceId: 'Site',
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'Site',
} as const;

/** What each attempt is met with: a status, or an error. */
function open(...met: readonly (number | Error)[]) {
  const sent: RequestInit[] = [];
  const lines: string[] = [];
  const options = {
    logger: createLogger({}, (line) => lines.push(line)),
    clock: createFakeClock('2026-11-21T12:00:00.000Z'),
    send: (async (_: string, init: RequestInit) => {
      const now = met[sent.length];
      sent.push(init);
      if (now instanceof Error) throw now;
      return new Response(null, { status: now ?? 200 });
    }) as typeof fetch,
  };
  return { options, sent, lines };
}

describe('an answer to CloudFormation', () => {
  it('is put as it was signed: without a content type', async () => {
    const { options, sent } = open();

    await answerStack(url, { ...fields, Status: 'SUCCESS' }, options);

    const request = new Request(url, sent[0]);
    expect(request.method).toBe('PUT');
    expect(request.headers.get('content-type')).toBeNull();
    expect(await request.json()).toEqual({ ...fields, Status: 'SUCCESS' });
  });

  it('is no longer than CloudFormation takes, whatever the reason', async () => {
    const { options, sent } = open();

    await answerStack(
      url,
      { ...fields, Status: 'FAILED', Reason: '\u{1F525}'.repeat(9_999) },
      options,
    );

    const body = sent[0]?.body as Buffer;
    expect(body.length).toBeLessThanOrEqual(4_096);
    expect(JSON.parse(`${body}`).Reason.length).toBeGreaterThan(100);
  });

  it('is given again until it came through, and each failure is logged without the address', async () => {
    const { options, sent, lines } = open(503, new Error('The connection broke.'));

    await answerStack(url, { ...fields, Status: 'SUCCESS' }, options);

    expect(sent).toHaveLength(3);
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain('secret');
  });

  it('throws when it never came through, so that Lambda delivers the event again', async () => {
    const { options } = open(403, 403, 403, 403);

    await expect(answerStack(url, { ...fields, Status: 'SUCCESS' }, options)).rejects.toThrow(
      'could not be answered',
    );
  });

  it('takes no longer than it says, when no attempt is answered in time', async () => {
    const { options, sent } = open(503, 503, 503, 503);
    const started = options.clock.now();

    const answering = answerStack(url, { ...fields, Status: 'SUCCESS' }, options);

    await expect(answering).rejects.toThrow('could not be answered');
    const waited = options.clock.now() - started;
    expect(waited + sent.length * answerTimeout).toBeLessThanOrEqual(longestAnswering);
  });
});
