import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { apiBase } from '../../functions/api/http/route.ts';
import { refusesDirectCalls, type StageConfig } from '../config/stage.ts';
import { type ApiFunctions, createApiFunctions } from '../constructs/api/api-functions.ts';
import { CdnSecret } from '../constructs/api/cdn-secret.ts';
import { HttpApi } from '../constructs/api/http-api.ts';
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
  readonly functions: ApiFunctions;
  /** The secret of the distribution in front of the API. */
  readonly cdnSecret: CdnSecret;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, { ...props, description: 'Roundsman: the HTTP API.' });
    const { config, data, run } = props;
    const { table, evidence, users } = data;
    const { workflow, schedules, eraseAccount, eraseTenant } = run;

    const refuseDirectCalls = refusesDirectCalls(config);
    const { cdnSecretChanges: changes = 0 } = config;
    this.cdnSecret = new CdnSecret(this, 'CdnSecret', { refuseDirectCalls, changes });
    const { cdnSecret } = this;
    this.functions = createApiFunctions(this, {
      config,
      table,
      evidence,
      users,
      workflow,
      schedules,
      eraseAccount,
      eraseTenant,
      cdnSecret,
    });
    const { functions } = this;
    this.http = new HttpApi(this, 'Http', { config, users, functions });

    new CfnOutput(this, 'ApiId', { value: this.http.api.apiId });
    new CfnOutput(this, 'ApiUrl', { value: `${this.http.api.apiEndpoint}${apiBase}` });
  }
}
