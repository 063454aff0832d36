import { runOperations } from '../../checks/manifest.ts';
import type { Account } from '../../core/accounts/account.ts';
import type { AnyCheck } from '../../core/check.ts';
import { type AwsCallError, asCallError } from '../../core/errors.ts';
import type { IamAction } from '../../core/resource.ts';
import type { ErrorTally } from '../../core/runs/error-tally.ts';
import type { SessionWidth } from '../../core/runs/shard.ts';
import { createAsker } from '../../core/scan/asker.ts';
import type { AwsCaller, AwsRequest } from '../../core/scan/aws-caller.ts';
import type { Ledger } from '../../core/scan/ledger.ts';
import { createMemo } from '../../core/scan/memo.ts';
import type { Caller, CallerOptions } from '../../platform/calls/caller.ts';
import { createRetryRule, type RetryRule } from '../../platform/calls/retry.ts';
import { readRegions } from '../../platform/entry/regions.ts';
import type { Clock } from '../../platform/process/clock.ts';

export interface SessionRequest {
  /** Leads back from the account's CloudTrail to the execution. */
  readonly sessionName: string;
  /** All that the session may do, however much the role permits; or as much as the role does. */
  readonly actions: readonly IamAction[] | SessionWidth;
  readonly retry: RetryRule;
  /** Told of each call that AWS answered. */
  readonly onAnswer?: CallerOptions['onAnswer'];
}

/**
 * Assumes the tenant's role with the account's external id, and makes sure that it leads to that
 * account. Throws AwsCallError.
 */
export type SignIn = (account: Account, request: SessionRequest) => Promise<SignedIn>;

export interface SignedIn {
  readonly caller: Caller;
  /** How much of what STS allots to a session its policy took, in percent; absent where STS did not say. */
  readonly packedPolicyPercent?: number | undefined;
}

/** One account, as one entry of a shard sees it. */
export interface AccountSession {
  /** Answers every call with the reason if we could not sign in. */
  readonly aws: AwsCaller;
  readonly disabledRegions: readonly string[];
  /** How full the packed policy of the session is; absent without a session. */
  readonly packedPolicyPercent: number | undefined;
  usage(): {
    readonly calls: number;
    readonly repeats: number;
    readonly repeatDelayMilliseconds: number;
  };
  /** Ends what still runs. */
  close(): void;
}

export interface SessionOptions {
  readonly account: Account;
  readonly sessionName: string;
  readonly checks: readonly AnyCheck[];
  /** Where Plan has decided it. @default as the checks demand */
  readonly width?: SessionWidth | undefined;
  readonly regions: readonly string[];
  /** No call is repeated, not even when AWS throttles. */
  readonly strict: boolean;
  readonly signIn: SignIn;
  readonly clock: Clock;
  readonly tally: ErrorTally;
  readonly ledger: Ledger;
  /** Told of each call that AWS answered. */
  readonly onAnswer?: CallerOptions['onAnswer'];
}

/** Never throws: an account that cannot be entered gives a session that says so to whoever asks. */
export async function openAccount(options: SessionOptions): Promise<AccountSession> {
  const { account, sessionName, checks, width, strict, clock, onAnswer } = options;
  const retry = createRetryRule({ strict, clock });
  const actions = width ?? runOperations(checks).map(({ action }) => action);
  let signedIn: SignedIn | undefined;
  let refusal: AwsCallError | undefined;
  try {
    signedIn = await options.signIn(account, {
      sessionName,
      actions,
      retry,
      ...(onAnswer && { onAnswer }),
    });
  } catch (thrown) {
    const { accountId } = account;
    refusal = asCallError(thrown, { service: 'sts', operation: 'AssumeRole', accountId });
  }
  const caller = signedIn?.caller;
  return {
    aws: caller ?? refusing(refusal, clock),
    disabledRegions: caller ? await readDisabled(caller, options) : [],
    packedPolicyPercent: signedIn?.packedPolicyPercent,
    usage() {
      const { repeats, delayMilliseconds } = retry.counts();
      const calls = Object.values(caller?.usage().calls ?? {}).reduce((sum, n) => sum + n, 0);
      return { calls, repeats, repeatDelayMilliseconds: delayMilliseconds };
    },
    close: () => caller?.close(),
  };
}

/** Not to know which regions are on is an error by itself; the checks then find out one by one. */
async function readDisabled(caller: Caller, { ledger, regions, tally }: SessionOptions) {
  const asker = createAsker(caller, ledger, createMemo([]));
  try {
    const polling = { ...caller, call: (request: AwsRequest) => asker.poll(request) };
    const { disabled } = await readRegions(polling, regions);
    return regions.filter((region) => disabled.includes(region));
  } catch (thrown) {
    tally.add(asCallError(thrown, { service: 'ec2', operation: 'DescribeRegions' }));
    return [];
  }
}

function refusing(reason: AwsCallError | undefined, clock: Clock): AwsCaller {
  const refuse = () => Promise.reject(reason);
  return { call: refuse, page: refuse, pause: (milliseconds) => clock.sleep(milliseconds) };
}
