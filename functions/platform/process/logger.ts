import { AwsCallError } from '../../core/errors.ts';

/** Facts of a log line. Never credentials, never payloads. */
export type LogFacts = Readonly<
  Record<string, string | number | boolean | null | undefined | object>
>;

/** One JSON line per event on the console, where Lambda's log format picks it up. */
export interface Logger {
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  /** @param error Its causes are named, not printed: AWS may quote what was signed. */
  error(message: string, error: unknown, facts?: LogFacts): void;
  /** A logger whose every line also holds these. */
  with(facts: LogFacts): Logger;
}

type Write = (line: string) => void;

/** @param write Where the lines go. @default the console */
export function createLogger(
  facts: LogFacts = {},
  write: Write = (line) => console.log(line),
): Logger {
  const log = (level: string, message: string, more: LogFacts = {}) =>
    write(JSON.stringify({ level, message, ...facts, ...more }));
  return {
    info: (message, more) => log('INFO', message, more),
    warn: (message, more) => log('WARN', message, more),
    error: (message, error, more) => log('ERROR', message, { ...more, error: errorFacts(error) }),
    with: (more) => createLogger({ ...facts, ...more }, write),
  };
}

function errorFacts(error: unknown): object {
  if (error instanceof AwsCallError) return { ...error.toJSON(), stack: error.stack };
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause instanceof Error && { cause: cause.name }) };
}
