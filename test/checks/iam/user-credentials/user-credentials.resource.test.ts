import { describe, expect, it } from 'vitest';
import { userCredentials } from '../../../../functions/checks/iam/user-credentials/user-credentials.resource.ts';

const scope = { accountId: '123456789012', partition: 'aws', region: 'global' } as const;
const { list } = userCredentials;
const items = list?.items;

describe('the credential report', () => {
  it('is ready when IAM says that it is complete', () => {
    expect(list?.prepare?.ready({ State: 'COMPLETE' }, scope)).toBe(true);
    expect(list?.prepare?.ready({ State: 'INPROGRESS' }, scope)).toBe(false);
    expect(list?.prepare?.ready({ State: 'STARTED' }, scope)).toBe(false);
  });

  it('may be as old as IAM keeps one, with half an hour to spare', () => {
    const GeneratedTime = new Date('2026-01-01T00:00:00Z');

    expect(list?.freshness?.at({ GeneratedTime }, scope)).toBe(GeneratedTime);
    expect(list?.freshness?.maxAgeMinutes).toBe(4 * 60 + 30);
  });

  it('is an error when it cannot be read, and no answer when it is not there', () => {
    if (typeof items !== 'function') throw new Error('The report is read by a function.');

    const read = (Content?: Uint8Array) => items({ Content }, scope, '');
    expect(read()).toBeUndefined();
    expect(() => read(new Uint8Array([0xff, 0xfe]))).toThrow(/encod/);
    expect(() => read(new TextEncoder().encode('user,arn\nann'))).toThrow(/1 of 2 fields/);
  });
});
