import { describe, expect, it } from 'vitest';
import { asked, askedFor, good, type Line, settle } from '../../../../bin/doctor/report/line.ts';
import { exitCodeOf, jsonOf, openReport, summaryOf } from '../../../../bin/doctor/report/report.ts';

const refusal = (name: string) => Promise.reject(Object.assign(new Error('It said no.'), { name }));

const question = (sending: Promise<string>) => ({
  id: 'q',
  question: 'A question',
  ask: () => asked('ssm:GetParameter', sending),
  judge: (seen: string) => good(seen),
});

describe('a question', () => {
  it('is judged by what AWS answers', async () => {
    expect(await settle(question(Promise.resolve('33')))).toEqual({
      id: 'q',
      question: 'A question',
      verdict: 'good',
      seen: '33',
      mend: [],
    });
  });

  it.each(['AccessDeniedException', 'AuthorizationErrorException', 'UnauthorizedOperation'])(
    'is not settled when AWS denies it: %s',
    async (code) => {
      expect(await settle(question(refusal(code)))).toMatchObject({
        verdict: 'unknown',
        seen: `could not be asked: ${code}, ssm:GetParameter`,
        mend: [
          'AWS says: It said no.',
          'Permit ssm:GetParameter: --policy prints all that the doctor needs',
        ],
      });
    },
  );

  it('is not settled when AWS fails', async () => {
    const line = await settle(question(refusal('InternalServerError')));

    expect(line).toMatchObject({ verdict: 'unknown', mend: ['AWS says: It said no.'] });
  });

  it('has an answer when AWS says that there is no such thing, by a code that means it', async () => {
    const absent = ['ParameterNotFound'];
    const ask = (code: string) => askedFor('ssm:GetParameter', refusal(code), absent);

    expect(await ask('ParameterNotFound')).toBeUndefined();
    await expect(ask('ThrottlingException')).rejects.toMatchObject({ code: 'ThrottlingException' });
  });

  it('does not take a bug of the doctor for an answer', async () => {
    const broken = {
      ...question(Promise.resolve('')),
      judge: () => {
        throw new TypeError('undefined is not a function');
      },
    };

    await expect(settle(broken)).rejects.toThrow(TypeError);
  });
});

describe('a report', () => {
  const line = (verdict: Line['verdict'], ...mend: readonly string[]): Line => ({
    id: verdict,
    question: 'Lambda',
    verdict,
    seen: 'as it is',
    mend,
  });

  it.each([
    [['good', 'note'], 0, 'All is well: 1 good, 1 note, 0 missing, 0 unknown.'],
    [['good', 'missing'], 1, 'Not all is well: 1 good, 0 note, 1 missing, 0 unknown.'],
    [['good', 'unknown'], 1, 'Not all is well: 1 good, 0 note, 0 missing, 1 unknown.'],
  ] as const)('of %j ends with %i', (verdicts, exitCode, summary) => {
    const lines = verdicts.map((verdict) => line(verdict));

    expect(exitCodeOf(lines)).toBe(exitCode);
    expect(summaryOf(lines).trim()).toBe(summary);
    expect(JSON.parse(jsonOf({ stage: 'dev', deployed: false }, lines))).toMatchObject({
      stage: 'dev',
      ok: exitCode === 0,
      lines: [{ id: 'good' }, { id: verdicts[1] }],
    });
  });

  it('is aligned, with the ways to mend below, and obeys no control character', () => {
    let written = '';
    const report = openReport((text) => {
      written += text;
    });

    report.section('The account');
    report.add(line('good'));
    report.add({ ...line('missing', 'aws do it'), question: 'SES', seen: 'a\u001b[2Jb' });

    expect(written).toBe(
      [
        '',
        'The account',
        `  good     Lambda${' '.repeat(32)}as it is`,
        `  MISSING  SES${' '.repeat(35)}a\ufffd[2Jb`,
        `${' '.repeat(11)}-> aws do it`,
        '',
      ].join('\n'),
    );
  });
});
