import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnFunction, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import { acknowledge } from '../function/acknowledge.ts';
import { stageLogGroup } from '../function/log-group.ts';
import type { FailureTopic } from './failure-topic.ts';

const definitionFile = join(import.meta.dirname, '../../../statemachines/run-task.asl.json');

export interface RunWorkflowProps {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly failures: FailureTopic;
  readonly plan: LambdaFunction;
  readonly runShard: LambdaFunction;
  readonly finalize: LambdaFunction;
}

/** One run of a task, as statemachines/run-task.asl.json says it. */
export class RunWorkflow extends Construct {
  readonly stateMachine: StateMachine;
  readonly #name: string;

  constructor(scope: Construct, id: string, props: RunWorkflowProps) {
    super(scope, id);
    const { plan, runShard, finalize } = props;
    const name = `roundsman-${props.config.name}-run-task`;
    this.#name = name;

    const role = new Role(this, 'Role', {
      description: 'What the states of an execution may do.',
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
    });
    // An execution keeps the definition, and so the versions, that it began with.
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [plan, runShard, finalize].map(({ functionArn }) => `${functionArn}:*`),
      }),
    );
    acknowledge(role, anyVersion([plan, runShard, finalize]));
    props.table.allow(role, ['T#*'], ['PutItem', 'UpdateItem']);
    props.failures.allowPublish(role);

    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(definition()),
      definitionSubstitutions: {
        Partition: Aws.PARTITION,
        TableName: props.table.table.tableName,
        PlanFunctionArn: plan.currentVersion.functionArn,
        RunShardFunctionArn: runShard.currentVersion.functionArn,
        FinalizeFunctionArn: finalize.currentVersion.functionArn,
        FailureTopicArn: props.failures.topic.topicArn,
      },
      role,
      tracingEnabled: true,
      logs: {
        // This prefix keeps the group out of the resource policy of CloudWatch Logs, which has a size limit.
        destination: stageLogGroup(this, `/aws/vendedlogs/states/${name}`, props.config),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::*]': 'Log delivery and X-Ray: neither knows resources to name.',
    });
  }

  allowStart(role: Role) {
    const resources = [this.stateMachine.stateMachineArn];
    role.addToPolicy(new PolicyStatement({ actions: ['states:StartExecution'], resources }));
  }

  /** Permits to ask how any execution stands. */
  allowDescribe(role: Role) {
    this.#allowOnExecutions(role, 'states:DescribeExecution');
  }

  allowStop(role: Role) {
    this.#allowOnExecutions(role, 'states:StopExecution');
  }

  #allowOnExecutions(role: Role, action: string) {
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${this.#name}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    role.addToPolicy(new PolicyStatement({ actions: [action], resources: [executions] }));
    acknowledge(role, {
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${this.#name}:*]`]:
        'Every execution of this one state machine.',
    });
  }
}

/** What cdk-nag says of them, by the logical ids of the functions. */
const anyVersion = (functions: readonly LambdaFunction[]) =>
  Object.fromEntries(
    functions.map((of) => [
      `AwsSolutions-IAM5[Resource::<${logicalId(of)}.Arn>:*]`,
      'Every version of this one function: an execution goes on with the version that it began with.',
    ]),
  );

function logicalId({ node, stack }: LambdaFunction): string {
  const { defaultChild } = node;
  if (defaultChild instanceof CfnFunction) return stack.getLogicalId(defaultChild);
  throw new Error(`The function ${node.path} has no CfnFunction.`);
}

// As text, not as an asset: what checks the template then checks the definition too.
const definition = () => JSON.stringify(JSON.parse(readFileSync(definitionFile, 'utf8')));
