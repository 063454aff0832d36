import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { fromIni } from '@aws-sdk/credential-providers';
import type { accountsRoutes } from '../../../functions/api/accounts/routes.ts';
import type { Answered } from '../../../functions/api/http/client.ts';
import { createRequestHandler } from '../aws/request-handler.ts';
import { type Answer, asked, good, missing, note } from '../report/line.ts';
import { type Patience, StepError, until } from './steps.ts';

type Template = Answered<typeof accountsRoutes.readAccountTemplate>;

/** What was made in the account, or for it. */
export interface Removable {
  /** Throws a NotAskedError, or a StepError if it takes too long. @returns what was taken away */
  remove(patience: Patience): Promise<string>;
}

/**
 * Leaves it to the operator to let the platform in: writes the template where they find it, and says
 * what to do.
 */
export async function leaveTemplate(
  accountId: string,
  { templateBody, command, consoleUrl, stackName }: Template,
  onMade: (file: Removable) => void,
): Promise<Answer> {
  const file = join(tmpdir(), `roundsman-doctor-${accountId}.json`);
  await writeFile(file, templateBody, { mode: 0o600 });
  onMade({
    async remove() {
      await rm(file, { force: true });
      return `the template; the stack ${stackName} in ${accountId} is yours to delete`;
    },
  });
  return note(
    `make it now, with credentials of ${accountId}: the doctor waits`,
    command.replace(/--template-file \S+/, `--template-file ${file}`),
    `Or in the console, with that file: ${consoleUrl}`,
    'Not if a tenant has connected this account: it would take the place of their role',
  );
}

export interface CustomerAccount {
  readonly accountId: string;
  /** The profile of the AWS configuration files. */
  readonly profile: string;
  readonly region: string;
}

/** Makes the stack in the account itself, as a tenant does. Throws a NotAskedError or a StepError. */
export async function makeRole(
  { accountId, profile, region }: CustomerAccount,
  template: Template,
  patience: Patience,
  onMade: (stack: Removable) => void,
): Promise<Answer> {
  const credentials = fromIni({ profile });
  const settings = { region, credentials, requestHandler: createRequestHandler() };
  const identity = new STSClient(settings).send(new GetCallerIdentityCommand({}));
  const { Account } = await asked('sts:GetCallerIdentity', identity);
  if (Account !== accountId) {
    throw new StepError(missing(`the profile ${profile} leads to ${Account}, not to ${accountId}`));
  }
  const client = new CloudFormationClient(settings);
  const creating = client.send(
    new CreateStackCommand({
      StackName: template.stackName,
      TemplateBody: template.templateBody,
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  );
  const { StackId = template.stackName } = await asked('cloudformation:CreateStack', creating);
  onMade({ remove: (patience) => removeStack(client, StackId, patience) });
  const { StackStatus, StackStatusReason } = await settled(client, StackId, patience);
  if (StackStatus !== 'CREATE_COMPLETE') {
    throw new StepError(
      missing(
        `the stack ${template.stackName} in ${accountId} ended ${StackStatus}: ${StackStatusReason}`,
        'If the role exists there, a tenant has connected this account: choose another one',
      ),
    );
  }
  return good(`the stack ${template.stackName} in ${accountId} made it`);
}

async function removeStack(client: CloudFormationClient, StackName: string, patience: Patience) {
  await asked('cloudformation:DeleteStack', client.send(new DeleteStackCommand({ StackName })));
  const { StackStatus, StackStatusReason } = await settled(client, StackName, patience);
  if (StackStatus === 'DELETE_COMPLETE') return `the stack ${StackName}`;
  throw new StepError(missing(`the stack ${StackName} is ${StackStatus}: ${StackStatusReason}`));
}

/** The stack once it has settled. By its id, CloudFormation tells of a stack after it was deleted, too. */
const settled = (client: CloudFormationClient, StackName: string, patience: Patience) =>
  until(`the stack ${StackName} is done`, patience, async (): Promise<Stack | undefined> => {
    const describing = client.send(new DescribeStacksCommand({ StackName }));
    const { Stacks: [stack] = [] } = await asked('cloudformation:DescribeStacks', describing);
    return stack?.StackStatus?.endsWith('_IN_PROGRESS') ? undefined : stack;
  });
