import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { imports, sources } from './imports.ts';

const page = 'docs/architecture.md#rooms';
const shared = 'functions/core/judgement';

const files = sources.filter((file) => !file.startsWith('test/'));

/** Whoever imports a file, be it only a type of it. */
const importers = Map.groupBy(
  imports.filter(({ from }) => !from.startsWith('test/')),
  ({ to }) => to,
);

const isJudgement = (file: string) =>
  file.startsWith(`${shared}/`) || file.endsWith('.judgement.ts');

/** The files that use a judgement and are none, however many judgements lie between. */
function usersOf(judgement: string): readonly string[] {
  const direct = (importers.get(judgement) ?? []).map(({ from }) => from);
  return [
    ...new Set(direct.flatMap((from) => (isJudgement(from) ? usersOf(from) : [from]))),
  ].sort();
}

/** Where a judgement belongs: with the one resource, or the one service, that uses it. */
function homeOf(users: readonly string[]): string {
  const folders = new Set(users.map(dirname));
  const services = new Set(users.map((user) => user.split('/').slice(0, 3).join('/')));
  const [service = ''] = services;
  if (services.size > 1 || !service.startsWith('functions/checks/')) return shared;
  const [folder = ''] = folders;
  return folders.size === 1 ? folder : service;
}

describe('where a judgement belongs', () => {
  it.each([
    {
      users: ['functions/checks/s3/bucket/tls-only.check.ts'],
      home: 'functions/checks/s3/bucket',
    },
    {
      users: [
        'functions/checks/s3/account/public-access-blocked.check.ts',
        'functions/checks/s3/bucket/tls-only.check.ts',
      ],
      home: 'functions/checks/s3',
    },
    {
      users: [
        'functions/checks/s3/bucket/tls-only.check.ts',
        'functions/checks/sns/topic/encrypted.check.ts',
      ],
      home: 'functions/core/judgement',
    },
    { users: ['functions/core/scan/scan.ts'], home: 'functions/core/judgement' },
  ])('is $home, used by $users', ({ users, home }) => {
    expect(homeOf(users)).toBe(home);
  });
});

describe('judgements', () => {
  it.each(files.filter(isJudgement))('%s stands with what uses it', (file) => {
    const users = usersOf(file);
    const home = homeOf(users);
    const room = file.startsWith(`${shared}/`) ? shared : dirname(file);

    expect(users, `${file} is used by nobody`).not.toEqual([]);
    expect(room, `${file} is used by ${users.join(', ')}: it belongs into ${home} (${page})`).toBe(
      home,
    );
  });

  it('say by their ending what they are', () => {
    const others = files.filter(
      (file) =>
        /^functions\/checks\/.*\//.test(file) &&
        !/\.(check|resource|judgement|generated)\.ts$/.test(file),
    );

    expect(others, `A file of a service is a check, a resource or a judgement: ${page}`).toEqual(
      [],
    );
  });
});
