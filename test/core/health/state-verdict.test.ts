import { describe, expect, it } from 'vitest';
import { fail, noVerdict, pass } from '../../../functions/core/check.ts';
import type { StatePath } from '../../../functions/core/health/health-lists.ts';
import { stateVerdict } from '../../../functions/core/health/state-verdict.ts';

const vocabularies = {
  state: {
    healthy: ['ACTIVE'],
    busy: ['CREATING'],
    impaired: ['FAILED', 'storage-full'],
    inactive: ['STOPPED'],
    unknown: ['NOT_APPLICABLE'],
  },
  run: { ended: ['Success'], 'failed-run': ['Failure'] },
};

const at = (...paths: readonly (string | StatePath)[]) => ({
  states: paths.map((path) => (typeof path === 'string' ? { path, vocabulary: 'state' } : path)),
});

const judge = (item: object, list: ReturnType<typeof at> & { readonly reason?: string }) =>
  stateVerdict(item, list, vocabularies);

describe('a state', () => {
  it.each([
    ['is good', 'ACTIVE', pass()],
    ['is good, however AWS writes it', 'active', pass()],
    ['is on its way', 'CREATING', noVerdict()],
    ['was put to rest', 'STOPPED', noVerdict()],
    ['says nothing', 'NOT_APPLICABLE', noVerdict()],
    ['is bad', 'FAILED', fail('Its status is FAILED.')],
    ['is bad in two words', 'STORAGE_FULL', fail('Its status is STORAGE_FULL.')],
  ])('that %s', (_, status, verdict) => {
    expect(judge({ status }, at('status'))).toEqual(verdict);
  });

  it('that no vocabulary has is an error, and no pass', () => {
    expect(() => judge({ status: 'WILTED' }, at('status'))).toThrow(
      'AWS answered status "WILTED", which is not known.',
    );
  });

  it.each([
    ['left out', {}],
    ['null', { status: null }],
    ['no text', { status: 3 }],
  ])('that is %s is an error, and no pass', (_, item) => {
    expect(() => judge(item, at('status'))).toThrow(/^AWS answered/);
  });

  it('that AWS left out of a part is an error; a part that is not there has none', () => {
    expect(() => judge({ status: {} }, at('status.code'))).toThrow(
      'AWS answered without status.code.',
    );
    expect(judge({}, at('status.code'))).toEqual(noVerdict());
  });

  it('that some items may lack says nothing where it is missing', () => {
    const optional = { path: 'lastStatus', vocabulary: 'run', optional: true } as const;

    expect(judge({}, at(optional))).toEqual(noVerdict());
    expect(judge({ lastStatus: 'Success' }, at(optional))).toEqual(pass());
    expect(judge({ lastStatus: 'Failure' }, at(optional))).toEqual(
      fail('Its last status is Failure.'),
    );
  });

  it('that is bad fails beside a good one, be it of one part among several', () => {
    const parts = { status: 'ACTIVE', parts: [{ state: 'ACTIVE' }, { state: 'FAILED' }] };

    expect(judge(parts, at('status', 'parts[].state'))).toEqual(fail('Its state is FAILED.'));
  });

  it('is called by the word before it where it is only a code', () => {
    expect(
      judge({ connectionStatus: { statusCode: 'FAILED' } }, at('connectionStatus.statusCode')),
    ).toEqual(fail('Its connection status is FAILED.'));
  });

  it('has AWS’s reason behind it, where AWS gives one', () => {
    const list = { ...at('status'), reason: 'statusReason' };

    expect(judge({ status: 'FAILED', statusReason: 'The subnet is gone.' }, list)).toEqual(
      fail('Its status is FAILED: The subnet is gone.'),
    );
    expect(judge({ status: 'FAILED' }, list)).toEqual(fail('Its status is FAILED.'));
  });
});
