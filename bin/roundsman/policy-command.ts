import { runOperations } from '../../functions/checks/manifest.ts';
import {
  allowPolicies,
  type PolicyDocument,
  roleTemplate,
} from '../../functions/core/accounts/role-template.ts';
import { AccountId } from '../../functions/core/ids.ts';
import type { IamAction } from '../../functions/core/resource.ts';
import { StageName } from '../../functions/core/stage-name.ts';
import { type Given, type OptionSpecs, readArguments } from './command-line/arguments.ts';
import { standardOutput } from './command-line/destination.ts';
import { exitCodes, usageError } from './command-line/exit.ts';
import { helpOf } from './command-line/help.ts';
import { selectChecks, selectionOptions } from './command-line/selection.ts';
import type { World } from './command-line/world.ts';

const options = {
  ...selectionOptions,
  split: { help: 'A JSON array of policies, each small enough for a managed policy.' },
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
  const needed = runOperations(selectChecks(given, world.checks)).map(({ action }) => action);
  const policies = allowPolicies(needed);
  await write(`${JSON.stringify(documentOf(given, needed, policies), undefined, 2)}\n`);
  if (policies.length > 1 && !given.split && !given['role-template']) {
    await world.terminal.stderr.write(
      `This is more than one managed policy takes; --split prints ${policies.length} that fit.\n`,
    );
  }
  return exitCodes.assessed;
}

function documentOf(
  given: Given<typeof options>,
  actions: readonly IamAction[],
  policies: readonly PolicyDocument[],
): unknown {
  const { split, stage, 'role-template': operator } = given;
  if (split && operator) throw usageError('--split and --role-template exclude each other.');
  if (stage && !operator) throw usageError('--stage goes with --role-template.');
  if (split) return policies;
  if (!operator) {
    const Statement = policies.flatMap((policy) => policy.Statement);
    return { Version: '2012-10-17', Statement } satisfies PolicyDocument;
  }
  if (!AccountId.safeParse(operator).success) {
    throw usageError(`--role-template "${operator}": an AWS account id is twelve digits.`);
  }
  if (!stage) throw usageError('--role-template needs the --stage of the platform.');
  const parsed = StageName.safeParse(stage);
  if (!parsed.success) throw usageError(`--stage "${stage}": ${parsed.error.issues[0]?.message}`);
  return JSON.parse(roleTemplate({ accountId: operator, stage }, actions));
}
