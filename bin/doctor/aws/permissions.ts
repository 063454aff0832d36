/**
 * What the doctor asks of AWS to look at an account: it reads, and reads no data. ListStacks is demanded of whoever
 * describes stacks without naming one, too.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 */
const looking = [
  'cloudformation:DescribeStacks',
  'cloudformation:ListStackResources',
  'cloudformation:ListStacks',
  'cloudwatch:DescribeAlarms',
  'cognito-idp:ListUserPools',
  'dynamodb:ListTables',
  'ec2:DescribeRegions',
  'iam:GetRole',
  'kms:DescribeKey',
  'kms:ListKeys',
  'kms:ListResourceTags',
  'lambda:GetAccountSettings',
  'logs:DescribeLogGroups',
  's3:ListAllMyBuckets',
  'scheduler:GetScheduleGroup',
  'scheduler:ListSchedules',
  'servicequotas:ListAWSDefaultServiceQuotas',
  'servicequotas:ListServiceQuotas',
  'ses:GetAccount',
  'ses:GetEmailIdentity',
  'sns:ListSubscriptionsByTopic',
  'ssm:GetParameter',
  'sts:GetCallerIdentity',
] as const;

/** What it does besides with `--deployed`: makes an owner and takes it away again, rings an alarm, looks at runs. */
const trying = {
  'cloudwatch:DescribeAlarmHistory': 'cloudwatch:*:*:alarm:roundsman-<stage>-*',
  'cloudwatch:SetAlarmState': 'cloudwatch:*:*:alarm:roundsman-<stage>-*',
  'cognito-idp:AdminCreateUser': 'cognito-idp:*:*:userpool/*',
  'cognito-idp:AdminDeleteUser': 'cognito-idp:*:*:userpool/*',
  'cognito-idp:AdminSetUserPassword': 'cognito-idp:*:*:userpool/*',
  'lambda:InvokeFunction': 'lambda:*:*:function:roundsman-<stage>-watchdog',
  'states:GetExecutionHistory': 'states:*:*:execution:roundsman-<stage>-run-task:*',
} as const;

/** What it does with `--account-profile`, in that account alone; CloudFormation makes the role in its name. */
const connecting = [
  'cloudformation:CreateStack',
  'cloudformation:DeleteStack',
  'cloudformation:DescribeStacks',
] as const;

/** What it asks as a stranger, without credentials: nobody permits it, and whoever may do it is found out. */
type OfStrangers = 's3:GetObject';

/** An action that the doctor may need: it asks for nothing that is not listed here. */
export type Action =
  | (typeof looking)[number]
  | keyof typeof trying
  | (typeof connecting)[number]
  | OfStrangers;

/** The IAM policy that the doctor needs for a stage, in the operator's account. */
export function doctorPolicy(stage: string): object {
  const tried = Object.entries(trying).map(([action, resource]) => ({
    Effect: 'Allow',
    Action: action,
    Resource: `arn:aws:${resource.replace('<stage>', stage)}`,
  }));
  const read = { Effect: 'Allow', Action: looking, Resource: '*' };
  return { Version: '2012-10-17', Statement: [read, ...tried] };
}
