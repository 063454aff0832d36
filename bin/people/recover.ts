import { VersionConflictError } from '../../functions/data/store/versioned.ts';
import { moveMember } from '../../functions/data/tenants/members.ts';
import type { Request } from './arguments.ts';
import type { Command } from './command.ts';
import { findFormer } from './former-users.ts';
import type { MemberRow } from './rows.ts';
import { createSuccessors, type Successor } from './successors.ts';
import type { Platform, World } from './world.ts';

/**
 * After the user pool was lost: memberships are kept under the ids of its users, which nobody has any
 * more. Each follows its address, which the lost pool had confirmed, to the user who has it in the new
 * one. Every membership is moved by itself, so that this can be interrupted and repeated.
 */
export const recover: Command = async (request, platform, world) => {
  const { stdout } = world;
  const formers = await findFormer(platform, request.user);
  const successors = createSuccessors(platform.users, request['dry-run'], stdout);
  let moved = 0;
  let left = 0;
  for (const former of formers) {
    const successor = former.isOneOfSeveral
      ? `had more than one user, of whom nobody can say which still has it: ${choice(request)}`
      : await successors.of(former.email);
    if (typeof successor === 'string') {
      stdout(`Left ${former.email} (${former.userId}): it ${successor}`);
      left += former.rows.length;
      continue;
    }
    for (const row of former.rows) {
      const isMoved = await follow({ row, successor, isDry: request['dry-run'] }, platform, world);
      if (isMoved) moved += 1;
      else left += 1;
    }
  }
  const did = request['dry-run'] ? 'would be moved' : 'moved';
  stdout(`Memberships: ${moved} ${did}, ${left} left.`);
  return left === 0;
};

const choice = ({ config }: Request) =>
  `npm run people -- -c stage=${config.name} recover --user <id> moves what one of them had.`;

interface Following {
  readonly row: MemberRow;
  readonly successor: Successor;
  readonly isDry: boolean;
}

/** Moves one membership to its successor. @returns whether it is moved; why not is said */
async function follow(
  { row, successor: { userId }, isDry }: Following,
  { table }: Platform,
  { stdout }: World,
): Promise<boolean> {
  const { tenantId, member, formerIds } = row;
  const what = `${member.email}, ${member.role} of ${tenantId}`;
  if (isDry) {
    stdout(`${what}: would become ${userId ?? 'the new user'} in place of ${member.userId}.`);
    return true;
  }
  if (userId === undefined) throw new Error(`There is no user of ${member.email}.`);
  const refusal = await moving(() => moveMember(table, tenantId, member, { userId, formerIds }));
  stdout(refusal ? `Left ${what}: ${refusal}` : `${what}: ${member.userId} is ${userId} now.`);
  return refusal === undefined;
}

/** @returns why the membership could not be moved */
async function moving(move: () => ReturnType<typeof moveMember>): Promise<string | undefined> {
  try {
    return (await move()) && 'they are a member of it under their new id already.';
  } catch (error) {
    if (!(error instanceof VersionConflictError)) throw error;
    return 'somebody changed it meanwhile. Repeat the command.';
  }
}
