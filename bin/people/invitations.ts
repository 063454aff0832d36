import type { Registration } from '../../functions/core/tenants/registration.ts';
import {
  inviteAddress,
  listInvitations,
  withdrawInvitation,
} from '../../functions/data/users/invited-addresses.ts';
import { UsageError } from '../operator/usage-error.ts';
import type { Request } from './arguments.ts';
import type { Command } from './command.ts';

const day = 24 * 3_600_000;

export const invite: Command = async (request, { table }, { stdout, now }) => {
  demandInvitations(request);
  const email = addressOf(request);
  const time = now();
  const until = new Date(time.getTime() + request.days * day);
  await inviteAddress(table, email, { now: time, until });
  stdout(`${email} may sign up until ${until.toISOString()}. Nobody is sent a mail: tell them.`);
  return true;
};

export const invitations: Command = async (_, { table }, { stdout, now }) => {
  const found = await listInvitations(table, now());
  for (const { email, expiresAt } of found) {
    stdout(`${email}  until ${new Date(expiresAt * 1000).toISOString()}`);
  }
  if (found.length === 0) stdout('Nobody is invited.');
  return true;
};

export const uninvite: Command = async (request, { table }, { stdout }) => {
  const email = addressOf(request);
  const was = await withdrawInvitation(table, email);
  stdout(
    was
      ? `${email} may not sign up any more. Who has signed up already stays.`
      : `${email} was not invited.`,
  );
  return true;
};

/** What the stage's registration means for an invitation that nobody would ask for. */
const useless: Readonly<Record<Exclude<Registration, 'invitation'>, string>> = {
  open: 'anybody may sign up, invited or not',
  closed: 'nobody can sign up; make the user with add',
};

function demandInvitations({ config: { name, registration } }: Request): void {
  if (registration === 'invitation') return;
  throw new UsageError(
    `The registration of the stage "${name}" is ${registration}: ${useless[registration]}.`,
  );
}

/** An address stands behind the verb: the arguments were read so. */
export function addressOf({ address, verb }: Request): string {
  if (address === undefined) throw new UsageError(`${verb} takes one address.`);
  return address;
}
