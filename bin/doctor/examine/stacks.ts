import {
  paginateDescribeStacks,
  paginateListStackResources,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import type { Place } from '../aws/place.ts';
import { type Answer, asked, good, missing, note } from '../report/line.ts';

/** The stacks of a stage, in the order in which they are deployed. */
export const stackKinds = ['data', 'run', 'api', 'web', 'operations'] as const;
export type StackKind = (typeof stackKinds)[number];

export interface FoundStack {
  readonly name: string;
  readonly status: string;
  readonly isProtected: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the stack has now, by CloudFormation's types and ids. */
  readonly resources: readonly { readonly type: string; readonly id: string }[];
}

export type Inventory = Readonly<Partial<Record<StackKind, FoundStack>>>;

export const stackName = (stage: string, kind: StackKind) => `roundsman-${stage}-${kind}`;

/** The stacks of the stage that there are. Throws a NotAskedError. */
export async function takeInventory({ aws, config }: Place): Promise<Inventory> {
  const client = aws.cloudFormation;
  const pages = await asked(
    'cloudformation:DescribeStacks',
    Array.fromAsync(paginateDescribeStacks({ client }, {})),
  );
  const all = pages.flatMap(({ Stacks = [] }) => Stacks);
  const found: Partial<Record<StackKind, FoundStack>> = {};
  for (const kind of stackKinds) {
    const name = stackName(config.name, kind);
    const stack = all.find(({ StackName }) => StackName === name);
    if (stack) found[kind] = await foundStack(client, name, stack);
  }
  return found;
}

async function foundStack(
  client: Place['aws']['cloudFormation'],
  name: string,
  { StackStatus, EnableTerminationProtection = false, Outputs = [] }: Stack,
): Promise<FoundStack> {
  const pages = await asked(
    'cloudformation:ListStackResources',
    Array.fromAsync(paginateListStackResources({ client }, { StackName: name })),
  );
  return {
    name,
    status: StackStatus ?? 'of no known status',
    isProtected: EnableTerminationProtection,
    outputs: Object.fromEntries(
      Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
    ),
    resources: pages
      .flatMap(({ StackResourceSummaries = [] }) => StackResourceSummaries)
      // What it deleted, or left behind when it should have, is no longer its own.
      .filter(({ ResourceStatus }) => !ResourceStatus?.startsWith('DELETE_'))
      .map(({ ResourceType: type = '', PhysicalResourceId: id = '' }) => ({ type, id })),
  };
}

/** Whether a resource belongs to a stack of the stage. */
export const owns = (inventory: Inventory, type: string, name: string): boolean =>
  Object.values(inventory).some(({ resources }) =>
    resources.some(
      (resource) =>
        resource.type === type && (resource.id === name || resource.id.endsWith(`/${name}`)),
    ),
  );

const complete = /^(CREATE|UPDATE|IMPORT)_COMPLETE(_CLEANUP_IN_PROGRESS)?$/;
const rolledBack = /^(UPDATE|IMPORT)_ROLLBACK_COMPLETE(_CLEANUP_IN_PROGRESS)?$/;
const stands = (status: string) => complete.test(status) || rolledBack.test(status);

/** Whether all five stacks stand, so that nothing stands in the way of their names. */
export const isLive = (inventory: Inventory): boolean =>
  stackKinds.every((kind) => stands(inventory[kind]?.status ?? ''));

/**
 * Whether a stack is as it should be, or what an earlier attempt left of it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
export function judgeStack(
  stack: FoundStack | undefined,
  { deployed, region, given }: { deployed: boolean; region: string; given: string },
): Answer {
  const deploy = `npm run deploy -- ${given}`;
  if (!stack) {
    return deployed ? missing('not deployed', deploy) : good('not there: the name is free');
  }
  const { name, status, isProtected } = stack;
  const cli = (command: string, rest = '') =>
    `aws cloudformation ${command} --region ${region} --stack-name ${name}${rest}`;
  const why = `See why: ${cli('describe-stack-events')}`;
  const unprotect = isProtected
    ? [cli('update-termination-protection', ' --no-enable-termination-protection')]
    : [];
  if (complete.test(status)) return good(status);
  if (rolledBack.test(status)) {
    return note(`${status}: as it was before an update that failed`, why, deploy);
  }
  if (status === 'REVIEW_IN_PROGRESS') {
    return note(`${status}: a deployment that was never carried out`, cli('delete-stack'));
  }
  if (status.endsWith('_IN_PROGRESS')) {
    return missing(status, `Wait until it has ended: ${cli('describe-stacks')}`);
  }
  if (status === 'ROLLBACK_COMPLETE' && !isProtected) {
    const seen = `${status}: its creation failed; the next deployment deletes it and begins anew`;
    return deployed ? missing(seen, why, deploy) : note(seen, why);
  }
  const ways: Readonly<Record<string, readonly string[]>> = {
    UPDATE_ROLLBACK_FAILED: [cli('continue-update-rollback')],
    UPDATE_FAILED: [cli('rollback-stack')],
    DELETE_FAILED: [...unprotect, cli('delete-stack', ' --deletion-mode FORCE_DELETE_STACK')],
  };
  const remove = [...unprotect, cli('delete-stack')];
  const protection = isProtected ? ', and termination protection keeps it' : '';
  return missing(`${status}${protection}`, why, ...(ways[status] ?? remove), deploy);
}
