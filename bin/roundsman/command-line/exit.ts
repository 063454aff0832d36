/** What the process ends with. Documented in docs/cli.md; scripts depend on them. */
export const exitCodes = {
  assessed: 0,
  /** Something could not be assessed, or nothing could be. */
  notAssessed: 2,
  failOn: 3,
  usage: 64,
  bug: 70,
  cannotWrite: 74,
  /** The code by which a shell reports a process that SIGPIPE ended. */
  brokenPipe: 141,
} as const;

/** Ends the command with a message for the person who typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

export const usageError = (message: string) => new CommandError(exitCodes.usage, message);
