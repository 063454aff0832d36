import * as z from 'zod';
import type { ToldAnswer } from '../told/told-answer.ts';
import type { CallPattern, FaultRule, HoldRule } from './faults.ts';
import { RecordedCall } from './recorder.ts';

/** The account that the platform is deployed into; every other account is a customer's. */
export const operatorAccount = '111111111111';
/** Where the platform is deployed. */
export const region = 'us-east-1';

const Credentials = z.object({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  sessionToken: z.string().exactOptional(),
});
export type Credentials = Readonly<z.infer<typeof Credentials>>;

const Environment = z.object({
  functionName: z.string(),
  pid: z.number(),
  /** The invocation that it serves now. */
  requestId: z.string().nullable(),
  /** The event of that invocation, or of the last one. */
  event: z.unknown(),
});
/** A process that runs one of the operator's functions. */
export type Environment = Readonly<z.infer<typeof Environment>>;

/** Calls that are stopped on their way to AWS. Those whose caller dies meanwhile never get there. */
export interface Hold {
  /** How many calls stand still. */
  count(): Promise<number>;
  /** Lets them go on. */
  release(): Promise<void>;
}

const FoundState = z.object({
  restored: z.boolean(),
  /** Stacks that were being changed when the emulator before ended: what it left is forgotten for them. */
  unfinished: z.array(z.string()),
});
/** What an emulator found of the operator's account when it started. */
export type FoundState = Readonly<z.infer<typeof FoundState>>;

const Injected = z.object({ id: z.string() });
const Met = z.object({ met: z.number() });

/** What can be seen of a running emulator and done with it, from any process. */
export interface EmulatorControl {
  /** The address for `AWS_ENDPOINT_URL`, or the `endpoint` of an SDK client. */
  readonly endpoint: string;
  readonly accountId: string;
  readonly region: string;
  /** The root of an account: may do everything, is never recorded. For planting and for looking. */
  root(account: string): Credentials;
  /** A session of a role as a service assumes it (`lambda.amazonaws.com`), to try what the role may do. */
  roleCredentials(roleArn: string, service: string): Promise<Credentials>;
  /** Who asked what of AWS since the start: never cleared, because all who share it look at it. */
  recorded(): Promise<readonly RecordedCall[]>;
  /** Makes AWS fail for calls that match. @returns a function that ends it */
  inject(rule: FaultRule): Promise<() => Promise<void>>;
  /** Stops calls that match, all or those after the first few. */
  hold(calls: CallPattern & { readonly after?: number }): Promise<Hold>;
  state(): Promise<FoundState>;
  /** Resolves when the operator's account, as it is now, outlives whatever ends the emulator. */
  saveState(): Promise<void>;
  /** Tells what AWS answers in a customer's account, until the samples are forgotten. */
  tell(told: ToldAnswer): Promise<void>;
  /** Forgets the customers' accounts, what was told of them, and all injected faults. */
  resetSamples(): Promise<void>;
  /** The running environments of the operator's Lambda functions. */
  environments(): Promise<readonly Environment[]>;
  /**
   * Kills the environments of a function that are serving an invocation now.
   *
   * @param isMeant Of which event. @default of any
   * @returns how many
   */
  killInvocations(functionName: string, isMeant?: (event: unknown) => boolean): Promise<number>;
}

/** @param endpoint The router's address. */
export function connect(endpoint: string): EmulatorControl {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${endpoint}/_emulator/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`the emulator refused ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const inject = async (rule: FaultRule | HoldRule) => {
    const { id } = Injected.parse(await call('POST', 'faults', rule));
    return `faults/${id}`;
  };
  const environments = async () => z.array(Environment).parse(await call('GET', 'environments'));
  return {
    endpoint,
    accountId: operatorAccount,
    region,
    root: (account) => ({ accessKeyId: account, secretAccessKey: 'root' }),
    roleCredentials: async (roleArn, service) =>
      Credentials.parse(
        await call('POST', 'credentials', { roleArn, service, sessionName: 'test' }),
      ),
    recorded: async () => z.array(RecordedCall).parse(await call('GET', 'recorded')),
    async inject(rule) {
      const path = await inject(rule);
      return async () => void (await call('DELETE', path));
    },
    async hold(calls) {
      const path = await inject({ ...calls, hold: true });
      return {
        count: async () => Met.parse(await call('GET', path)).met,
        release: async () => void (await call('DELETE', path)),
      };
    },
    state: async () => FoundState.parse(await call('GET', 'state')),
    saveState: async () => void (await call('POST', 'state')),
    tell: async (told) => void (await call('POST', 'answers', told)),
    resetSamples: async () => void (await call('DELETE', 'samples')),
    environments,
    async killInvocations(functionName, isMeant = () => true) {
      const busy = (await environments()).filter(
        (one) => one.functionName === functionName && one.requestId && isMeant(one.event),
      );
      for (const { pid } of busy) process.kill(pid, 'SIGKILL');
      return busy.length;
    },
  };
}
