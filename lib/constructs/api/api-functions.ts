import type { Construct } from 'constructs';
import type { Handler } from '../function/handler.ts';
import { accountsFunction } from './accounts-function.ts';
import {
  type ApiFamily,
  ApiFunction,
  type ApiFunctionSettings,
  type ApiResources,
} from './api-function.ts';
import { authFunction } from './auth-function.ts';
import { executionsFunction } from './executions-function.ts';
import { findingsFunction } from './findings-function.ts';
import { tasksFunction } from './tasks-function.ts';
import { tenantsFunction } from './tenants-function.ts';
import { verifyFunction } from './verify-function.ts';

export type ApiFunctions = Readonly<Record<ApiFamily, Handler<object>>>;

type SettingsOf = (resources: ApiResources) => ApiFunctionSettings<object>;

const families: Readonly<Record<ApiFamily, SettingsOf>> = {
  auth: authFunction,
  tenants: tenantsFunction,
  accounts: accountsFunction,
  verify: verifyFunction,
  tasks: tasksFunction,
  executions: executionsFunction,
  findings: findingsFunction,
  checks: () => ({ description: 'Serves the catalogue of checks.', environment: {} }),
  unknown: () => ({
    description: 'Answers requests that no route of the API answers.',
    environment: {},
  }),
};

/** Makes the function of every family. The construct of each is named after its family: `Accounts`. */
export function createApiFunctions(scope: Construct, resources: ApiResources): ApiFunctions {
  const { config } = resources;
  const functions = Object.entries(families).map(([name, settingsOf]) => {
    const family = name as ApiFamily; // the table's own keys
    const settings = settingsOf(resources);
    const props = { config, family, settings };
    return [family, new ApiFunction(scope, idOf(family), props).handler] as const;
  });
  return Object.fromEntries(functions) as ApiFunctions; // every key of the table
}

const idOf = (family: ApiFamily) => `${family.charAt(0).toUpperCase()}${family.slice(1)}`;
