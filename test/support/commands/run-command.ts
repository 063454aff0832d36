import type { Connection, ConnectOptions } from '../../../bin/roundsman/command-line/connection.ts';
import { plain, type Screen } from '../../../bin/roundsman/command-line/terminal.ts';
import { main } from '../../../bin/roundsman/main.ts';
import type { AnyCheck } from '../../../functions/core/check.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';

interface Circumstances {
  readonly checks?: readonly AnyCheck[];
  readonly aws?: AwsCaller;
  readonly connection?: Partial<Connection>;
  readonly connect?: (options: ConnectOptions) => Promise<Connection>;
  /** What standard output does with the text; its failures are the system's. */
  readonly takeOutput?: (text: string) => Promise<void>;
  /** The same of standard error. */
  readonly takeAsides?: (text: string) => Promise<void>;
  /** Both streams are a terminal with so many letters in a line. @default neither is one */
  readonly columns?: number;
  readonly interruption?: AbortController;
}

export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as its process would, in an account that the test makes up. */
export async function runCommand(
  args: readonly string[],
  circumstances: Circumstances = {},
): Promise<CommandRun> {
  const { columns } = circumstances;
  const stdout = memory(columns, circumstances.takeOutput);
  const stderr = memory(columns, circumstances.takeAsides);
  const { aws = unused, connection = {}, interruption = new AbortController() } = circumstances;
  const exitCode = await main(args, {
    terminal: { stdout, stderr },
    checks: circumstances.checks ?? [],
    connect: circumstances.connect ?? (async () => ({ ...account, aws, ...connection })),
    interrupted: interruption.signal,
    now: () => Date.parse('2026-11-21T06:00:00Z'),
    beatMilliseconds: 5,
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

const account = {
  accountId: '123456789012',
  partition: 'aws',
  arn: 'arn:aws:iam::123456789012:user/me',
  regions: ['eu-west-1'],
  disabledRegions: [],
  usage: () => ({ calls: 7, repeats: 0, slowed: {} }),
  close: () => undefined,
} as const;

const unused: AwsCaller = {
  call: async ({ operation }) => Promise.reject(new Error(`Nobody expected ${operation}.`)),
  page: async ({ operation }) => Promise.reject(new Error(`Nobody expected ${operation}.`)),
  pause: async () => undefined,
};

function memory(
  columns: number | undefined,
  take: (text: string) => Promise<void> = async () => undefined,
) {
  const written: string[] = [];
  return {
    isTerminal: columns !== undefined,
    columns: () => columns,
    paint: plain,
    text: () => written.join(''),
    async write(text) {
      await take(text);
      written.push(text);
    },
  } satisfies Screen & { text(): string };
}
