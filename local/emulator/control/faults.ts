import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { AwsFault } from '../wire/error-response.ts';

const CallPattern = z.object({
  /** Whose resources are asked for. */
  account: z.string(),
  /** The action as policies write it, wildcards too: `rds:Describe*`. */
  action: z.string(),
  region: z.string().exactOptional(),
  /** The ARN of the session or user that calls, wildcards too. */
  caller: z.string().exactOptional(),
  /** The call's resource, wildcards too. */
  resource: z.string().exactOptional(),
});
/** Calls that something is to happen to. */
export type CallPattern = z.infer<typeof CallPattern>;

const FaultRule = CallPattern.extend({
  /** The fault as AWS words it: an `AwsFault`. */
  code: z.string(),
  message: z.string(),
  status: z.number(),
  /** How many calls fail; without it all do, until the rule is removed. */
  times: z.number().exactOptional(),
});
/** Makes AWS fail: calls that match answer with the fault, so that every category of error can be shown. */
export type FaultRule = z.infer<typeof FaultRule>;

const HoldRule = CallPattern.extend({
  hold: z.literal(true),
  /** How many calls pass before the first one is stopped. @default 0 */
  after: z.number().exactOptional(),
});
/** Stops calls on their way to AWS until the rule is removed. */
export type HoldRule = z.infer<typeof HoldRule>;

/** What is to happen to calls: a rule as it comes over the wire. */
export const Rule = z.union([HoldRule, FaultRule]);

/** What a call meets with. */
export type Encounter = { readonly fault: AwsFault } | { readonly released: Promise<void> };

export interface MeetingCall {
  readonly account: string;
  readonly action: string;
  readonly region: string;
  readonly caller: string;
  readonly resource: string;
}

export interface Faults {
  /** @returns the id to remove the rule with. */
  inject(rule: FaultRule | HoldRule): string;
  remove(id: string): void;
  /** How many calls the rule has met. Throws of a rule that is removed: it meets none. */
  met(id: string): number;
  next(call: MeetingCall): Encounter | undefined;
  clear(): void;
}

interface Held {
  readonly rule: FaultRule | HoldRule;
  readonly released: PromiseWithResolvers<void>;
  passed: number;
  met: number;
}

export function createFaults(matches: (value: string, pattern: string) => boolean): Faults {
  const rules = new Map<string, Held>();

  function isMeant({ rule }: Held, call: MeetingCall): boolean {
    const { account, action, region, caller, resource } = rule;
    return (
      account === call.account &&
      matches(call.action, action) &&
      (region ?? call.region) === call.region &&
      matches(call.caller, caller ?? '*') &&
      matches(call.resource, resource ?? '*')
    );
  }

  function remove(id: string) {
    rules.get(id)?.released.resolve();
    rules.delete(id);
  }

  return {
    inject(rule) {
      const id = randomUUID();
      rules.set(id, { rule, released: Promise.withResolvers(), passed: 0, met: 0 });
      return id;
    },
    remove,
    met(id) {
      const held = rules.get(id);
      if (!held) throw new Error(`There is no fault ${id} any more: it was removed.`);
      return held.met;
    },
    next(call) {
      for (const held of rules.values()) {
        const { rule } = held;
        if (!isMeant(held, call)) continue;
        if ('hold' in rule) {
          held.passed += 1;
          if (held.passed <= (rule.after ?? 0)) continue;
          held.met += 1;
          return { released: held.released.promise };
        }
        if (held.met >= (rule.times ?? Number.POSITIVE_INFINITY)) continue;
        held.met += 1;
        return { fault: rule };
      }
      return undefined;
    },
    clear() {
      for (const id of rules.keys()) remove(id);
    },
  };
}
