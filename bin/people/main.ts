import { UsageError } from '../operator/usage-error.ts';
import { add } from './add.ts';
import { readRequest, type Verb } from './arguments.ts';
import type { Command } from './command.ts';
import { help } from './help.ts';
import { invitations, invite, uninvite } from './invitations.ts';
import { recover } from './recover.ts';
import { restored } from './restored.ts';
import type { World } from './world.ts';

const commands: Readonly<Record<Verb, Command>> = {
  add,
  invite,
  invitations,
  uninvite,
  recover,
  restored,
};

/** Runs one command. @returns the exit code: 0 done, 1 failed or something was left, 2 wrong usage */
export async function main(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  try {
    const request = readRequest(args);
    if (request === 'help') {
      world.stdout(help);
      return 0;
    }
    const platform = await world.connect(request.config);
    return (await commands[request.verb](request, platform, world)) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      world.stderr(`${error.message}\n\nSee: npm run people -- --help`);
      return 2;
    }
    world.stderr(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
