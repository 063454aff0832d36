import type { AnyCheck } from '../../../functions/core/check.ts';
import type { Connect } from './connection.ts';
import type { Terminal } from './terminal.ts';

/** What a command has to do with outside itself. */
export interface World {
  readonly terminal: Terminal;
  readonly connect: Connect;
  readonly checks: readonly AnyCheck[];
  /** Given when the user presses Ctrl-C; its reason is the signal's name. */
  readonly interrupted: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly beatMilliseconds: number;
}
