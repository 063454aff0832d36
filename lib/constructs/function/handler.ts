import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { acknowledge } from './acknowledge.ts';
import { bundle } from './bundle.ts';
import { stageLogGroup } from './log-group.ts';

/** The environment of a function as it is given: each variable that its schema names, as text. */
export type Written<Env> = { readonly [Name in keyof Env]: string };

export interface HandlerProps<Env extends object> {
  readonly config: StageConfig;
  /** The folder of its `handler.ts`, under `functions/`: `run/plan`. */
  readonly entry: string;
  /** Names function, role and log group: `roundsman-<stage>-<name>`. */
  readonly name: string;
  readonly description: string;
  /** Typed by the handler's own schema, so a missing or misspelt variable fails the build. */
  readonly environment: Written<Env>;
  readonly timeout: Duration;
  /** The memory in MiB. CPU grows with it: 1,769 is one core. */
  readonly memorySize: number;
  /**
   * Takes events that the function failed on three times.
   * @default - none: for functions whose caller waits for the answer and sees the error
   */
  readonly deadLetterQueue?: IQueue;
  /**
   * The name of a role that tenants' trust policies name.
   * @default - CloudFormation makes a name
   */
  readonly roleName?: string;
}

/** A Lambda function with the settings every handler of ours shares, and a role of its own. */
export class Handler<Env extends object> extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: HandlerProps<Env>) {
    super(scope, id);
    const functionName = `roundsman-${props.config.name}-${props.name}`;
    const logGroup = stageLogGroup(this, `/aws/lambda/${functionName}`, props.config);

    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: props.description,
      roleName: props.roleName,
    });
    logGroup.grant(this.role, 'logs:CreateLogStream', 'logs:PutLogEvents');

    this.function = new LambdaFunction(this, 'Function', {
      functionName,
      description: props.description,
      role: this.role,
      logGroup,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: Tracing.ACTIVE,
      handler: 'index.handler',
      code: bundle(`functions/${props.entry}/handler.ts`),
      // The SDK puts it into its user agent: every call can be led back to the function that made it.
      environment: { AWS_SDK_UA_APP_ID: functionName, ...props.environment },
      timeout: props.timeout,
      memorySize: props.memorySize,
      deadLetterQueue: props.deadLetterQueue,
      // What still runs when the next release is deployed goes on with the version it began with. One whose
      // creation is rolled back goes: Lambda would refuse to publish the same code again.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE },
    });

    acknowledge(this.role, {
      'AwsSolutions-IAM5[Resource::*]':
        'X-Ray takes segments for no resource: its two write actions know only "*".',
    });
    if (!props.deadLetterQueue) {
      acknowledge(this.function, {
        'Serverless-LambdaDLQ':
          'Only invoked synchronously: the caller gets the error, and there is no event to lose.',
      });
    }
  }

  /** Permits to have the function work in the background, or at once. */
  allowStart(role: Role) {
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [this.function.functionArn],
      }),
    );
  }
}
