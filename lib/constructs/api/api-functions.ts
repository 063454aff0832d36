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

/** Makes the function of every family. The construct of each is named after its family: `Accounts`. */
export function createApiFunctions(scope: Construct, resources: ApiResources): ApiFunctions {
  const { config, cdnSecret } = resources;
  const create = (family: ApiFamily, settings: ApiFunctionSettings<object>) =>
    new ApiFunction(scope, idOf(family), { config, cdnSecret, family, settings }).handler;
  return {
    auth: create('auth', authFunction(resources)),
    tenants: create('tenants', tenantsFunction(resources)),
    accounts: create('accounts', accountsFunction(resources)),
    verify: create('verify', verifyFunction(resources)),
    tasks: create('tasks', tasksFunction(resources)),
    executions: create('executions', executionsFunction(resources)),
    findings: create('findings', findingsFunction(resources)),
    checks: create('checks', checks),
    unknown: create('unknown', unknown),
  };
}

const idOf = (family: ApiFamily) => `${family.charAt(0).toUpperCase()}${family.slice(1)}`;

const checks = { description: 'Serves the catalogue of checks.', environment: {} };

const unknown = {
  description: 'Answers requests that no route of the API answers.',
  environment: {},
};
