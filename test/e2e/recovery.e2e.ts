import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CognitoIdentityProviderClient,
  DeleteUserPoolCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  CreateBackupCommand,
  DynamoDBClient,
  RestoreTableFromBackupCommand,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { UserId } from '../../functions/core/ids.ts';
import type { Member } from '../../functions/core/tenants/member.ts';
import { readExecution } from '../../functions/data/runs/executions.ts';
import { type Assembly, type Deployment, deploy, synthesise } from '../../local/deploy.ts';
import { addMember } from '../support/tenants/members.ts';
import { call, confirmationCode, expectStatus, type Person, signUp } from './support/api.ts';
import { as, emulators } from './support/aws.ts';
import { secretHash } from './support/client-secret.ts';
import { atApi, passwordsIn, people } from './support/people.ts';
import { deployed, itemsOf, output, store, tableNamed } from './support/platform.ts';
import { itemsAtRest, runToEnd } from './support/runs.ts';
import { createTenant, type TestTenant } from './support/tenants.ts';

// What an operator does when the table or the user pool is lost, on what is deployed: docs/operations.md.

const dynamodb = new DynamoDBClient(as());
const cognito = new CognitoIdentityProviderClient(as());
const stateDir = inject('stateDir');
const folder = mkdtempSync(join(tmpdir(), 'roundsman-recovery-'));
const restoredName = 'roundsman-local-restored';

function settingsFile(name: string, settings: object): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ stages: { local: settings } }));
  return file;
}

const withTable = settingsFile('table', {
  tenantTable: restoredName,
  registration: 'invitation',
});
/** The stack's own table again, and nobody signs up by themselves. */
const withPool = settingsFile('pool', { lostUserPools: 1, registration: 'closed' });

const onProgress = () => undefined;
const site = 'test/support/site';
const assembly = (name: string, settings: string) =>
  synthesise({ outdir: join(stateDir, `cdk.out.${name}`), settings, site, onProgress });

async function redeploy(made: Promise<Assembly>): Promise<Deployment['stacks'][string]> {
  const target = { ...emulators, stateDir, restored: false };
  const { stacks } = await deploy(target, { assembly: made, onProgress });
  return stacks['roundsman-local-data'] ?? {};
}

const post = (path: string, body: object) => call({ method: 'POST', path, body });
const signIn = ({ email, password }: Pick<Person, 'email' | 'password'>) =>
  expectStatus(200, { method: 'POST', path: '/auth/login', body: { email, password } });

/** What the API shows of the tenant's findings, as its owner sees it. */
async function findingsSeen(by: string, { tenantId }: TestTenant): Promise<readonly string[]> {
  const seen: string[] = [];
  let cursor = '';
  do {
    const path = `/findings?status=pass,fail,error&limit=100${cursor && `&cursor=${cursor}`}`;
    const page = await expectStatus(200, { path, by, tenant: tenantId });
    for (const { findingId, status } of page.items) seen.push(`${findingId} ${status}`);
    cursor = page.cursor ?? '';
  } while (cursor);
  return seen.sort();
}

const tenantsOf = async (accessToken: string) =>
  (await expectStatus(200, { path: '/tenants', by: accessToken })).items;

/** Findings of queues change with each, and so does the snapshot that the next run compares with. */
function addQueue({ accountId }: TestTenant, QueueName: string) {
  const sqs = new SQSClient({ ...as(emulators.root(accountId)), region: 'us-east-1' });
  return sqs.send(new CreateQueueCommand({ QueueName }));
}

let owner: Person;
let tenant: TestTenant;
/** The outputs of the data stack with its second user pool. */
let renewed: Deployment['stacks'][string] = {};

beforeAll(async () => {
  [owner, tenant] = await Promise.all([signUp('recovered'), createTenant('recovered')]);
  const userId = UserId.parse(owner.userId);
  const { email } = owner;
  const addedAt = new Date().toISOString();
  const member: Member = { userId, role: 'owner', email, addedAt, version: 0 };
  await addMember(store.table, tenant.tenantId, member);
  await runToEnd(tenant);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a table that is restored from a backup, and takes the place of the own', () => {
  const made = assembly('table', withTable);
  let before: readonly string[];
  let live: Awaited<ReturnType<typeof itemsOf>>;
  let data: Deployment['stacks'][string];

  beforeAll(async () => {
    before = await findingsSeen(owner.accessToken, tenant);
    const { BackupDetails } = await dynamodb.send(
      new CreateBackupCommand({ TableName: deployed.tableName, BackupName: 'rehearsal' }),
    );
    // Two runs that find something new: the snapshot of the backup's time is not there any more.
    for (const name of ['after-the-backup', 'long-after-the-backup']) {
      await addQueue(tenant, name);
      await runToEnd(tenant);
    }
    live = await itemsAtRest(tenant);

    const TableName = restoredName;
    const { BackupArn } = BackupDetails ?? {};
    await dynamodb.send(
      new RestoreTableFromBackupCommand({ BackupArn, TargetTableName: TableName }),
    );
    await dynamodb.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      }),
    );
    await dynamodb.send(
      new UpdateContinuousBackupsCommand({
        TableName,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
    const told = await people(withTable, 'restored');
    expect(told, told.stderr).toMatchObject({ code: 0 });
    expect(told.stdout).toMatch(/: \d+ services of accounts compare with their findings next/);
    data = await redeploy(made);
  }, 600_000);

  it('is the one in use', () => {
    expect(data.TableName).toBe(restoredName);
    expect(data.UserPoolId).toBe(output('data', 'UserPoolId'));
  });

  it('has its people and their findings: the owner signs in as before', async () => {
    const { accessToken } = await signIn(owner);

    const [own] = await tenantsOf(accessToken);
    expect(own).toMatchObject({ tenantId: tenant.tenantId, role: 'owner' });
    expect(before.length).toBeGreaterThan(0);
    expect(await findingsSeen(accessToken, tenant)).toEqual(before);
  });

  it('is written by the next run, which finds what the backup did not know, and passes', async () => {
    const run = await runToEnd(tenant);

    expect(run.status).toBe('SUCCEEDED');
    const row = await readExecution(tableNamed(restoredName), tenant.tenantId, run.executionId);
    expect(row?.result).toMatchObject({ status: 'passed' });
    expect(row?.result?.changes.new).toBeGreaterThan(0);
    expect(row?.result?.changes.resolved).toBe(0);
    const after = await findingsSeen(owner.accessToken, tenant);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after).toEqual(expect.arrayContaining([...before]));
  });

  it('leaves the other as it was', async () => {
    expect(live.length).toBeGreaterThan(0);
    expect(await itemsOf(tenant.tenantId)).toEqual(live);
    expect(await itemsOf(tenant.tenantId, restoredName)).not.toEqual(live);
  });
});

describe('registration by invitation', () => {
  const password = 'Correct-Horse-7-Battery';
  const guest = `guest-${Date.now().toString(36)}@example.com`;

  it('takes nobody who was not invited, and does not tell who has an account', async () => {
    const answers = await Promise.all(
      [guest, owner.email].map((email) => post('/auth/register', { email })),
    );

    const said = answers.map(({ status, body: { requestId: _, ...body } }) => ({ status, body }));
    expect(said[0]).toMatchObject({ status: 403, body: { code: 'not-invited' } });
    expect(said[1]).toEqual(said[0]);
    const pool = {
      UserPoolId: output('data', 'UserPoolId'),
      UserPoolClientId: output('data', 'UserPoolClientId'),
    };
    // Should the secret of the client get out.
    const pastTheApi = new SignUpCommand({
      ClientId: pool.UserPoolClientId,
      Username: guest,
      Password: password,
      SecretHash: await secretHash(guest, pool),
    });
    await expect(cognito.send(pastTheApi)).rejects.toThrow('not-invited');
  });

  it('takes who was invited', async () => {
    const invited = await people(withTable, 'invite', guest);
    expect(invited, invited.stderr).toMatchObject({ code: 0 });
    expect((await people(withTable, 'invitations')).stdout).toContain(guest);

    expect((await post('/auth/register', { email: guest })).status).toBe(202);
    const confirmation = { email: guest, code: confirmationCode, password };
    expect((await post('/auth/confirm', confirmation)).status).toBe(204);
    expect(await signIn({ email: guest, password })).toMatchObject({ state: 'signed-in' });
  });

  it('takes whom the operator makes, invited or not', async () => {
    const email = `made-${Date.now().toString(36)}@example.com`;

    const added = await people(withTable, 'add', email);

    expect(added, added.stderr).toMatchObject({ code: 0 });
    const [own = ''] = passwordsIn(added);
    expect(await signIn({ email, password: own })).toMatchObject({ state: 'signed-in' });
  });
});

describe('a user pool that was lost', () => {
  const made = assembly('pool', withPool);

  beforeAll(async () => {
    await cognito.send(new DeleteUserPoolCommand({ UserPoolId: output('data', 'UserPoolId') }));
    renewed = await redeploy(made);
  }, 600_000);

  it('is replaced by one in which nobody is', async () => {
    expect(renewed.UserPoolId).not.toBe(output('data', 'UserPoolId'));
    expect(renewed.TableName).toBe(deployed.tableName);
    const { email, password } = owner;
    expect((await post('/auth/login', { email, password })).status).toBe(401);
    expect((await call({ path: '/me', by: owner })).status).toBe(401);
  });

  it('gets its members back: they are in their tenants what they were', async () => {
    const planned = await people(withPool, 'recover', '--dry-run');
    const recovered = await people(withPool, 'recover');
    const again = await people(withPool, 'recover');

    // Other tests have members who are no users, with addresses that several have.
    const own = (text: string) => text.split('\n').filter((line) => line.includes(owner.email));
    expect(own(planned.stdout).join()).toContain('would become the new user');
    const lines = own(recovered.stdout);
    expect(lines[1]).toContain(`owner of ${tenant.tenantId}: ${owner.userId} is `);
    expect(own(again.stdout)).toEqual([]);
    const [password = ''] = passwordsIn({ ...recovered, stdout: lines.join('\n') });

    const { accessToken } = await signIn({ email: owner.email, password });
    const [found] = await tenantsOf(accessToken);
    expect(found).toMatchObject({ tenantId: tenant.tenantId, role: 'owner' });
    const { items } = await expectStatus(200, {
      path: `/tenants/${tenant.tenantId}/members`,
      by: accessToken,
    });
    expect(items).toMatchObject([{ role: 'owner', email: owner.email }]);
    expect((await runToEnd(tenant)).status).toBe('SUCCEEDED');
  });
});

describe('a stage whose registration is closed', () => {
  const email = `first-${Date.now().toString(36)}@example.com`;
  const add = (...more: readonly string[]) => people(withPool, 'add', email, ...more, ...atApi);

  it('takes nobody, whichever way they come', async () => {
    const password = 'Correct-Horse-7-Battery';

    expect(await post('/auth/register', { email })).toMatchObject({
      status: 403,
      body: { code: 'registration-closed' },
    });
    const pastTheApi = new SignUpCommand({
      ClientId: renewed.UserPoolClientId,
      Username: email,
      Password: password,
      SecretHash: await secretHash(email, renewed),
    });
    await expect(cognito.send(pastTheApi)).rejects.toThrow('SignUp is not permitted');
  });

  it('gets its first owner, and their tenant, by the operator', async () => {
    const added = await add('--tenant', 'First', '--name', 'Ada');
    expect(added, added.stderr).toMatchObject({ code: 0 });

    const [password = ''] = passwordsIn(added);
    const { accessToken } = await signIn({ email, password });
    const [first] = await tenantsOf(accessToken);
    expect(first).toMatchObject({ name: 'First', role: 'owner' });
    const { items: tasks } = await expectStatus(200, {
      path: '/tasks',
      by: accessToken,
      tenant: first.tenantId,
    });
    expect(tasks).toMatchObject([{ name: 'Daily checks', enabled: true }]);
  });

  it('has one owner and one tenant, however often the command is repeated', async () => {
    const again = await add();

    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('they keep their password');
  });
});
