import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { apiBase } from '../../functions/api/http/route.ts';
import type { RouteFamily } from '../../functions/api/routes.ts';
import type { StageConfig } from '../config/stage.ts';
import { AccountsFunction } from '../constructs/api/accounts-function.ts';
import type { ApiFunctionProps } from '../constructs/api/api-function.ts';
import { AuthFunction } from '../constructs/api/auth-function.ts';
import { ChecksFunction } from '../constructs/api/checks-function.ts';
import { ExecutionsFunction } from '../constructs/api/executions-function.ts';
import { FindingsFunction } from '../constructs/api/findings-function.ts';
import { HttpApi } from '../constructs/api/http-api.ts';
import { TasksFunction } from '../constructs/api/tasks-function.ts';
import { TenantsFunction } from '../constructs/api/tenants-function.ts';
import { UnknownFunction } from '../constructs/api/unknown-function.ts';
import { VerifyFunction } from '../constructs/api/verify-function.ts';
import type { Handler } from '../constructs/function/handler.ts';
import type { DataStack } from './data-stack.ts';
import type { RunStack } from './run-stack.ts';

export interface ApiStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
  readonly run: RunStack;
}

/** The way in for people. */
export class ApiStack extends Stack {
  readonly http: HttpApi;
  readonly functions: Readonly<Record<RouteFamily | 'unknown', Handler<never>>>;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, { ...props, description: 'Roundsman: the HTTP API.' });
    const { config, data, run } = props;
    const shared: ApiFunctionProps = { config, data, run };

    this.functions = {
      auth: new AuthFunction(this, 'Auth', shared).handler,
      tenants: new TenantsFunction(this, 'Tenants', shared).handler,
      accounts: new AccountsFunction(this, 'Accounts', shared).handler,
      verify: new VerifyFunction(this, 'Verify', shared).handler,
      tasks: new TasksFunction(this, 'Tasks', shared).handler,
      executions: new ExecutionsFunction(this, 'Executions', shared).handler,
      findings: new FindingsFunction(this, 'Findings', shared).handler,
      checks: new ChecksFunction(this, 'Checks', shared).handler,
      unknown: new UnknownFunction(this, 'Unknown', shared).handler,
    };
    const { functions } = this;
    this.http = new HttpApi(this, 'Http', { config, users: data.users, functions });

    new CfnOutput(this, 'ApiId', { value: this.http.api.apiId });
    new CfnOutput(this, 'ApiUrl', { value: `${this.http.api.apiEndpoint}${apiBase}` });
  }
}
