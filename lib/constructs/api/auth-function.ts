import type { Env } from '../../../functions/api/auth/env.ts';
import type { ApiFunctionSettings, ApiResources } from './api-function.ts';

export const authFunction = ({
  config,
  table,
  users,
  cdnSecret,
}: ApiResources): ApiFunctionSettings<Env> => ({
  description: 'Signs people up, in and out, and changes what they say of themselves.',
  environment: {
    USER_POOL_ID: users.pool.userPoolId,
    USER_POOL_CLIENT_ID: users.client.userPoolClientId,
    REGISTRATION: config.registration,
    TABLE_NAME: table.table.tableName,
  },
  allow(role) {
    // Of addresses, what they have used of their budgets: nothing of any tenant.
    table.allow(role, ['B#*'], ['UpdateItem']);
    // Budgets count addresses: the viewer's, where the CDN says it.
    cdnSecret.grantRead(role);
    // What people change about themselves needs nothing here: Cognito goes by their access token, and knows no IAM for it.
    users.allowPasswords(role);
    if (config.registration === 'invitation') table.allow(role, ['R#*'], ['GetItem']);
  },
});
