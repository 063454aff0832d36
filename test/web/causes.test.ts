import { describe, expect, it } from 'vitest';
import { byCause } from '../../web/src/parts/finding/causes.ts';

const implied: Readonly<Record<string, readonly string[]>> = {
  'admin-ports': ['all-ports'],
  ssh: ['admin-ports', 'all-ports'],
};
const impliedBy = (checkId: string) => implied[checkId] ?? [];

function found(
  checkId: string,
  { resource = 'sg-1', region = 'eu-west-1', account = '111122223333', status = 'fail' } = {},
) {
  return {
    findingId: [account, region, resource, checkId].join('/'),
    // The ids of a type of their own are texts.
    accountId: account as never,
    region,
    checkId,
    status: status as 'fail' | 'pass' | 'error' | 'suppressed',
    ...(resource !== '' && { resource: { id: resource, name: resource } }),
  };
}

const lines = (findings: readonly ReturnType<typeof found>[]) =>
  byCause(findings, impliedBy).map(({ finding, follows }) => [
    finding.checkId,
    ...follows.map(({ checkId }) => checkId),
  ]);

describe('one fault', () => {
  it('is one line, with all that follows from it, however far', () => {
    expect(lines([found('all-ports'), found('admin-ports'), found('ssh'), found('other')])).toEqual(
      [['all-ports', 'admin-ports', 'ssh'], ['other']],
    );
  });

  it('is a line of its own where its cause is not in the list', () => {
    expect(lines([found('admin-ports'), found('ssh')])).toEqual([['admin-ports', 'ssh']]);
    expect(lines([found('ssh')])).toEqual([['ssh']]);
  });

  it('stands under its cause though the cause is listed behind it', () => {
    expect(lines([found('ssh'), found('all-ports')])).toEqual([['all-ports', 'ssh']]);
  });

  it.each([
    ['another resource', { resource: 'sg-2' }],
    ['another region', { region: 'us-east-1' }],
    ['another account', { account: '444455556666' }],
    ['what passes', { status: 'pass' }],
    ['what was not assessed', { status: 'error' }],
    ['what is suppressed', { status: 'suppressed' }],
    ['what names no resource', { resource: '' }],
  ])('follows not from %s', (_, other) => {
    expect(lines([found('all-ports', other), found('ssh')])).toEqual([['all-ports'], ['ssh']]);
  });

  it('hides nothing that does not fail', () => {
    expect(lines([found('all-ports'), found('ssh', { status: 'error' })])).toEqual([
      ['all-ports'],
      ['ssh'],
    ]);
  });
});
