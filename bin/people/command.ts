import type { Request } from './arguments.ts';
import type { Platform, World } from './world.ts';

/** One verb of the command line. @returns whether everything was done; what was left is said */
export type Command = (request: Request, platform: Platform, world: World) => Promise<boolean>;
