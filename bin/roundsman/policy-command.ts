import { roleActions, runOperations } from '../../functions/checks/manifest.ts';
import {
  allowPolicies,
  denyPolicy,
  type PolicyDocument,
} from '../../functions/core/accounts/role-policies.ts';
import {
  managedPolicyArns,
  type RoleReads,
  roleReads,
} from '../../functions/core/accounts/role-reads.ts';
import { roleTemplate } from '../../functions/core/accounts/role-template.ts';
import type { AnyCheck } from '../../functions/core/check.ts';
import { AccountId } from '../../functions/core/ids.ts';
import { StageName } from '../../functions/core/stage-name.ts';
import { type Given, type OptionSpecs, readArguments } from './command-line/arguments.ts';
import { standardOutput } from './command-line/destination.ts';
import { exitCodes, usageError } from './command-line/exit.ts';
import { helpOf } from './command-line/help.ts';
import { known, selectChecks, selectionOptions } from './command-line/selection.ts';
import type { World } from './command-line/world.ts';

const options = {
  ...selectionOptions,
  split: { help: 'A JSON array of policies, each small enough for a managed policy.' },
  reads: {
    value: 'WHAT',
    help: `What the role may read: ${roleReads.join(' or ')}. Without it: ${roleReads[0]}.`,
  },
  'role-template': {
    value: 'ACCOUNT',
    help: 'The CloudFormation template of the role for a platform in this account.',
  },
  stage: { value: 'NAME', help: 'The stage that the platform is deployed as, for the template.' },
  help: { help: 'Show this.' },
} as const satisfies OptionSpecs;

/** `roundsman policy`. @returns the exit code */
export async function policyCommand(args: readonly string[], world: World): Promise<number> {
  const given = readArguments(args, options);
  const { write } = standardOutput(world.terminal.stdout);
  if (given.help) {
    await write(helpOf('roundsman policy [options]', options));
    return exitCodes.assessed;
  }
  const { split, 'role-template': operator } = given;
  if (split && operator) throw usageError('--split and --role-template exclude each other.');
  const reads = known('reads', given.reads ?? 'checks', roleReads);
  const checks = selectChecks(given, world.checks);
  const template = templateOf(given, reads, checks);
  if (template) {
    await write(`${JSON.stringify(template, undefined, 2)}\n`);
    return exitCodes.assessed;
  }
  const policies = policiesOf(reads, checks);
  const Statement = policies.flatMap((policy) => policy.Statement);
  const whole: PolicyDocument = { Version: '2012-10-17', Statement };
  await write(`${JSON.stringify(split ? policies : whole, undefined, 2)}\n`);
  for (const aside of asides(policies, reads, split ?? false)) {
    await world.terminal.stderr.write(`${aside}\n`);
  }
  return exitCodes.assessed;
}

/** The policies that the checks need; of whoever reads any service, with the denial of data. */
function policiesOf(reads: RoleReads, checks: readonly AnyCheck[]): readonly PolicyDocument[] {
  const allowing = allowPolicies(runOperations(checks).map(({ action }) => action));
  return reads === 'checks' ? allowing : [...allowing, denyPolicy];
}

/** What goes with the policies, and is none of them. */
function asides(
  policies: readonly PolicyDocument[],
  reads: RoleReads,
  isSplit: boolean,
): readonly string[] {
  const attached = managedPolicyArns(reads, 'aws');
  return [
    ...(policies.length > 1 && !isSplit
      ? [`This is more than one managed policy takes; --split prints ${policies.length} that fit.`]
      : []),
    ...(attached.length > 0 ? [`Attach AWS's managed policies, too: ${attached.join(', ')}`] : []),
  ];
}

/** The template, if one is asked for. */
function templateOf(
  { stage, 'role-template': operator }: Given<typeof options>,
  reads: RoleReads,
  checks: readonly AnyCheck[],
): unknown {
  if (stage && !operator) throw usageError('--stage goes with --role-template.');
  if (!operator) return undefined;
  if (!AccountId.safeParse(operator).success) {
    throw usageError(`--role-template "${operator}": an AWS account id is twelve digits.`);
  }
  if (!stage) throw usageError('--role-template needs the --stage of the platform.');
  const parsed = StageName.safeParse(stage);
  if (!parsed.success) throw usageError(`--stage "${stage}": ${parsed.error.issues[0]?.message}`);
  const actions = roleActions(reads, checks);
  return JSON.parse(roleTemplate({ operator: { accountId: operator, stage }, actions, reads }));
}
