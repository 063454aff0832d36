import type { Rate } from '../../../core/flow/token-bucket.ts';

/**
 * Whom a limit counts: `all` operations of its service; those named, where `List*` is all that begin so; or the
 * `rest`, which is every call that no limit counts by its name.
 */
export type Operations = 'all' | 'rest' | readonly string[];

/** What AWS takes of one API in a second, as it publishes it: half of it is ours (`ours`). */
export interface Limit extends Rate {
  readonly of: Operations;
  /** Whether each operation is counted by itself. @default they are counted together */
  readonly each?: true;
  /** The member of the input whose every value is counted by itself: `UserPoolId`. */
  readonly per?: string;
  /** Whether a call is counted at all, where that depends on its input. @param now In milliseconds. */
  readonly when?: (input: object, now: number) => boolean;
  /** What a call takes, where AWS counts something else than calls. @default 1 */
  readonly weight?: (input: object) => number;
}

/**
 * A call that costs the tenant: dollars, or a share of what AWS answers in a month and no more. It is made only
 * where the tenant's plan or the task says so.
 */
export interface Paid {
  readonly of: Operations;
  readonly dollars?: number;
  readonly perMonth?: number;
}

/** How AWS counts the calls of one service. */
export interface ServiceLimits {
  /** Where AWS publishes it. */
  readonly page: string;
  /**
   * When that was read: AWS's own page in 2026, or the default values of the Service Quotas API in us-east-1, in
   * February 2024, which can have grown since.
   */
  readonly asOf: '2026' | '2024-02';
  readonly limits: readonly Limit[];
  /** Where they are counted. @default each region of the account by itself */
  readonly scope?: 'account';
  /** How fast we ask, all together, what no limit is published for. @default `defaultRate` */
  readonly unpublished?: Rate;
  readonly paid?: readonly Paid[];
}

/** A service that AWS publishes no limits of: how fast we ask, all of its operations together. */
export interface Unpublished extends Pick<ServiceLimits, 'scope' | 'paid'> {
  readonly unpublished: Rate;
}

/**
 * Each of the operations has a limit of its own.
 *
 * @param burst Where AWS names none, it is what comes back in a second.
 */
export const each = (
  of: Operations,
  perSecond: number,
  burst = perSecond,
  more: Partial<Limit> = {},
): Limit => ({ of, each: true, perSecond, burst, ...more });

/** The operations have one limit together; `burst` as in `each`. */
export const together = (
  of: Operations,
  perSecond: number,
  burst = perSecond,
  more: Partial<Limit> = {},
): Limit => ({ of, perSecond, burst, ...more });

/** The name of an operation, or how it begins. */
export const isNamed = (operation: string, names: readonly string[]): boolean =>
  names.some((name) =>
    name.endsWith('*') ? operation.startsWith(name.slice(0, -1)) : name === operation,
  );
