import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/stage.ts';
import { ApiAlarms } from '../constructs/operations/api-alarms.ts';
import { OperationsDashboard } from '../constructs/operations/operations-dashboard.ts';
import { RunAlarms } from '../constructs/operations/run-alarms.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { RunStack } from './run-stack.ts';

export interface OperationsStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
  readonly run: RunStack;
  readonly api: ApiStack;
}

/** What the operator is told, and what there is to look at. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, props: OperationsStackProps) {
    super(scope, id, { ...props, description: 'Roundsman: alarms and dashboard.' });
    const { config, data, run, api } = props;
    const { table } = data;
    const { failures, functions, workflow, schedules, executionEnded, watchdog } = run;
    const { handlers, deadLetterQueue } = run;
    const { http } = api;

    const watched = { config, table, workflow, schedules, watchdog, handlers, deadLetterQueue };
    new RunAlarms(this, 'Alarms', { ...watched, failures, executionEnded });
    new ApiAlarms(this, 'ApiAlarms', { config, failures, http });
    new OperationsDashboard(this, 'Dashboard', { ...watched, functions, http });
  }
}
