import type { Context } from 'aws-lambda';
import { createHandler as createAccounts } from '../../../functions/api/accounts/serve-accounts.ts';
import { createHandler as createAuth } from '../../../functions/api/auth/serve-auth.ts';
import { createHandler as createChecks } from '../../../functions/api/checks/serve-checks.ts';
import { createHandler as createExecutions } from '../../../functions/api/executions/serve-executions.ts';
import { createHandler as createFindings } from '../../../functions/api/findings/serve-findings.ts';
import type { RouteFamily } from '../../../functions/api/routes.ts';
import { createHandler as createTasks } from '../../../functions/api/tasks/serve-tasks.ts';
import { createHandler as createTenants } from '../../../functions/api/tenants/serve-tenants.ts';
import { createHandler as createVerify } from '../../../functions/api/verify/serve-verify.ts';
import { catalogue } from '../../../functions/checks/catalogue.generated.ts';
import { UserId } from '../../../functions/core/ids.ts';
import { openBucket } from '../../../functions/data/store/bucket.ts';
import { openTable } from '../../../functions/data/store/open-table.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { type ApiAnswer, type ApiRequest, callApi } from '../../../test/support/api/call-api.ts';
import { createFakeDynamoDB } from '../../../test/support/fakes/fake-dynamodb.ts';
import { directly } from '../../../test/support/fakes/fake-edge.ts';
import { createFakeS3 } from '../../../test/support/fakes/fake-s3.ts';
import { createFakeScheduler } from '../../../test/support/fakes/fake-scheduler.ts';
import { createFakeStateMachine } from '../../../test/support/fakes/fake-state-machine.ts';
import { createFakeClock } from '../../../test/support/fakes/fake-store.ts';
import { remembering } from './remembering-table.ts';

export type ApiWorld = ReturnType<typeof openApiWorld>;

/** Every function of the API over one table and one bucket in memory; Cognito and AWS answer at once. */
export function openApiWorld(
  dynamodb = createFakeDynamoDB(),
  s3 = createFakeS3(),
  now = '2026-11-21T12:00:00.000Z',
) {
  const table = openTable('table', { client: remembering(dynamodb.connect()) });
  const bucket = openBucket('bucket', { client: s3.connect() });
  const clock = createFakeClock(now);
  const logger = createLogger({}, () => undefined);
  const machine = createFakeStateMachine();
  const scheduler = async () => createFakeScheduler().scheduler;
  const stateMachine = async () => machine.stateMachine;
  const shared = { table, edge: directly, clock, logger };
  const never = () => Promise.reject(new Error('No request of the benchmark asks this.'));

  const handlers: Readonly<Record<RouteFamily, Handler>> = {
    auth: createAuth({ ...shared, pool: poolThatAgrees, registration: 'open' }),
    tenants: createTenants({
      ...shared,
      scheduler,
      people: async () => ({ describeUser }),
      erasing: async () => ({ start: async () => undefined }),
    }),
    accounts: createAccounts({
      ...shared,
      operator: { accountId: '111111111111', stage: 'bench' },
      partition: 'aws',
      erasing: async () => ({ start: async () => undefined }),
    }),
    verify: createVerify({
      ...shared,
      askAccount: async () => ({
        withoutExternalId: 'refused',
        wrongExternalId: 'refused',
        externalId: 'entered',
        identity: 'confirmed',
        disabledRegions: [],
        permissions: { missing: [], conditionKeys: [] },
      }),
      actions: async () => [...new Set(catalogue.flatMap(({ actions }) => actions))],
      enterAccount: never,
      examiners: never,
    }),
    tasks: createTasks({
      ...shared,
      scheduler,
      stateMachine,
      erasing: async () => ({ start: async () => undefined }),
      examiners: never,
    }),
    executions: createExecutions({ ...shared, bucket, stateMachine }),
    findings: createFindings({ ...shared, catalogue: async () => catalogue }),
    checks: createChecks({ edge: directly, clock, logger, catalogue }),
  };

  return {
    table,
    store: { table, bucket },
    clock,
    machine,
    ask: (family: RouteFamily, request: ApiRequest): Promise<ApiAnswer> =>
      callApi(handlers[family], request),
  };
}

type Handler = (event: never, context: Context) => Promise<unknown>;

export const owner = UserId.parse('user-owner');

const describeUser = async (userId: UserId) => ({
  userId,
  email: `${userId}@example.com`,
  confirmed: true,
  enabled: true,
  hasSecondFactor: false,
});

const payload = Buffer.from(JSON.stringify({ sub: owner })).toString('base64url');
const tokens = {
  accessToken: `header.${payload}.signature`,
  refreshToken: 'refresh',
  expiresIn: 1800,
};

const poolThatAgrees: Parameters<typeof createAuth>[0]['pool'] = {
  register: async () => 'accepted',
  confirm: async () => 'set',
  forgetPassword: async () => undefined,
  resetPassword: async () => 'set',
  signIn: async () => ({ state: 'signed-in', tokens }),
  answerMfa: async () => ({ state: 'signed-in', tokens }),
  refresh: async () => tokens,
  revoke: async () => 'revoked',
  describeSelf: async () => ({ email: 'owner@example.com', hasSecondFactor: false }),
  rename: async () => 'changed',
  changePassword: async () => 'set',
  beginSecondFactor: async () => ({ secret: 'JBSWY3DPEHPK3PXP' }),
  confirmSecondFactor: async () => 'set',
  endSecondFactor: async () => 'ended',
};
