import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../bin/people/main.ts';
import type { MemberRow, WatermarkRow } from '../../../bin/people/rows.ts';
import type { User, Users } from '../../../bin/people/users.ts';
import { Watermark } from '../../../functions/core/findings/watermark.ts';
import { TenantId, UserId } from '../../../functions/core/ids.ts';
import { Member } from '../../../functions/core/tenants/member.ts';
import type { Intercept } from '../fakes/fake-dynamodb.ts';
import { createFakeStore, type FakeStore } from '../fakes/fake-store.ts';

interface KnownUser extends User {
  readonly password?: string;
  readonly name?: string | undefined;
}

/** A user pool in memory, in which a user's name is their id. @param before Asked before each change. */
export function createFakeUsers(before: () => void = () => undefined) {
  const known = new Map<UserId, KnownUser>();
  const demand = (userId: UserId): KnownUser => {
    const user = known.get(userId);
    if (!user) throw new Error(`There is no ${userId}.`);
    return user;
  };
  function put(email: string, own: Partial<KnownUser> = {}): KnownUser {
    const userId = UserId.parse(randomUUID());
    const user = {
      userId,
      email,
      state: 'confirmed',
      isVerified: true,
      isEnabled: true,
      ...own,
    } as const;
    known.set(user.userId, user);
    return user;
  }
  const users: Users = {
    find: async (name) =>
      [...known.values()].find(({ userId, email }) => userId === name || email === name),
    async create(email, name) {
      before();
      return put(email, { state: 'without-password', name });
    },
    async setPassword(userId, password) {
      before();
      known.set(userId, { ...demand(userId), password, state: 'confirmed' });
    },
    async verify(userId) {
      before();
      known.set(userId, { ...demand(userId), isVerified: true });
    },
  };
  return { users, put, all: (): readonly KnownUser[] => [...known.values()] };
}

const folder = mkdtempSync(join(tmpdir(), 'roundsman-people-'));

/** Settings of the stage dev in a file of their own: never those of whoever tests. */
export function settingsFile(settings: object = {}): string {
  const file = join(folder, `${randomUUID()}.json`);
  writeFileSync(file, JSON.stringify({ stages: { dev: settings } }));
  return file;
}

export interface PeopleOptions {
  readonly store?: FakeStore;
  readonly users?: Users;
  readonly intercept?: Intercept;
  readonly settings?: object;
  readonly input?: string;
  readonly apiUrl?: string;
}

/** The command line against a table and a user pool in memory. */
export function createPeople(options: PeopleOptions = {}) {
  const { store = createFakeStore(), users = createFakeUsers().users } = options;
  const { table } = store.connect(options.intercept);
  const lines: string[] = [];
  const errors: string[] = [];
  const platform = {
    users,
    table,
    members: () => rows(store, /^T#[^#]+$/, /^USER#/, memberRow),
    watermarks: () => rows(store, /^T#[^#]+#WM$/, /^ACC#/, watermarkRow),
    apiUrl: options.apiUrl ?? 'http://127.0.0.1:9/api/v1',
  };
  const config = settingsFile(options.settings);
  return {
    lines,
    errors,
    said: () => lines.join('\n'),
    run: (...args: readonly string[]) =>
      main(['-c', 'stage=dev', '-c', `config=${config}`, ...args], {
        stdout: (line) => lines.push(line),
        stderr: (line) => errors.push(line),
        readInput: async () => options.input ?? '',
        connect: async () => platform,
        now: () => new Date('2026-11-21T12:00:00.000Z'),
      }),
  };
}

type Row = Readonly<Record<string, unknown>>;

async function* rows<Read>(
  { dynamodb }: FakeStore,
  partition: RegExp,
  sort: RegExp,
  read: (tenantId: TenantId, row: Row) => Read,
): AsyncGenerator<Read> {
  for (const item of dynamodb.all()) {
    const { PK, SK } = item as { readonly PK: string; readonly SK: string };
    if (partition.test(PK) && sort.test(SK)) yield read(TenantId.parse(PK.split('#')[1]), item);
  }
}

const memberRow = (tenantId: TenantId, item: Row): MemberRow => ({
  tenantId,
  member: Member.parse(item),
  formerIds: (item.formerIds ?? []) as readonly UserId[],
});

const watermarkRow = (tenantId: TenantId, item: Row): WatermarkRow => ({
  tenantId,
  watermark: Watermark.parse(item),
});
