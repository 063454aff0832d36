import { describe, expect, it } from 'vitest';
import { asked, good } from '../../../../bin/doctor/report/line.ts';
import { openReport } from '../../../../bin/doctor/report/report.ts';
import { trialQuestions } from '../../../../bin/doctor/trial/questions.ts';
import { openSteps, until } from '../../../../bin/doctor/trial/steps.ts';
import { authRoutes } from '../../../../functions/api/auth/routes.ts';
import { RefusedError } from '../../../../functions/api/http/client.ts';

function begin(interrupted = new AbortController().signal) {
  const report = openReport(() => undefined);
  return { report, steps: openSteps(report, interrupted) };
}

const denied = () =>
  asked(
    'states:GetExecutionHistory',
    Promise.reject(Object.assign(new Error('No.'), { name: 'AccessDeniedException' })),
  );
const patience = { minutes: 0.001, signal: new AbortController().signal };

describe('the steps of a trial', () => {
  it('owe a line for every question, whatever fails', async () => {
    const { report, steps } = begin();

    await steps.branch(async () => {
      await steps.step('notice-run', async () => [good('ran'), undefined]);
      await steps.step('notice-sent', denied);
      steps.say('notice-recorded', good('never reached'));
    });
    await steps.probe('route-checks', async () => good('another branch'));
    steps.rest('not tried');

    const seen = new Map(report.lines.map(({ id, seen }) => [id, seen]));
    expect([...seen.keys()].sort()).toEqual(Object.keys(trialQuestions).sort());
    expect(report.lines).toHaveLength(seen.size);
    expect(seen.get('notice-sent')).toContain('could not be asked: AccessDeniedException');
    expect(seen.get('notice-recorded')).toBe('not tried');
    expect(seen.get('route-checks')).toBe('another branch');
  });

  it.each([
    ['missing', 'answered 500', new RefusedError(authRoutes.login, 500, '{"code":"internal"}')],
    [
      'missing',
      'something that it does not promise',
      new RefusedError(authRoutes.login, 200, '{"accessToken":"secret"}'),
    ],
    [
      'unknown',
      'ECONNREFUSED',
      new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }),
    ],
    ['unknown', 'in time', new DOMException('It took too long.', 'TimeoutError')],
  ])('call it %s when %s', async (verdict, seen, thrown) => {
    const { report, steps } = begin();

    await steps.probe('route-auth', () => Promise.reject(thrown));

    expect(report.lines).toMatchObject([{ verdict, seen: expect.stringContaining(seen) }]);
    expect(report.lines[0]?.seen).not.toContain('secret');
  });

  it('do not take a bug for an answer', async () => {
    const { steps } = begin();
    const bug = new TypeError('undefined is not a function');

    await expect(steps.probe('owner', () => Promise.reject(bug))).rejects.toBe(bug);
  });

  it('try nothing more after Ctrl-C, but take away what was made', async () => {
    const { report, steps } = begin(AbortSignal.abort());

    await steps.probe('owner', async () => good('made'));
    await steps.probe('clean-owner', async () => good('deleted'));

    expect(report.lines).toMatchObject([
      { id: 'owner', verdict: 'unknown', seen: 'not tried: it was interrupted' },
      { id: 'clean-owner', verdict: 'good', seen: 'deleted' },
    ]);
  });

  it('wait for what may still come, and not for ever', async () => {
    const answers = [undefined, 'here'];

    const found = await until(
      'it is here',
      { ...patience, minutes: 1 },
      async () => answers.shift(),
      0,
    );
    const waiting = until('it is here', patience, async () => undefined, 0.01);

    expect(found).toBe('here');
    await expect(waiting).rejects.toMatchObject({ answer: { verdict: 'unknown' } });
  });

  it('stop waiting on Ctrl-C', async () => {
    const interruption = new AbortController();
    const waiting = until(
      'it is here',
      { minutes: 60, signal: interruption.signal },
      async () => undefined,
      3600,
    );

    interruption.abort();

    await expect(waiting).rejects.toThrow('interrupted before it is here');
  });
});
