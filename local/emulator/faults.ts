import type { AwsFault } from './wire/error-response.ts';

/** Makes AWS fail: calls that match answer with the fault, so that every category of error can be shown. */
export interface FaultRule extends AwsFault {
  readonly account: string;
  /** As in a policy, wildcards too: `rds:Describe*`. */
  readonly action: string;
  readonly region?: string;
  /** How many calls fail; without it all do, until the rule is removed. */
  readonly times?: number;
}

export interface Faults {
  /** @returns a function that removes the rule. */
  inject(rule: FaultRule): () => void;
  next(call: {
    readonly account: string;
    readonly action: string;
    readonly region: string;
  }): AwsFault | undefined;
  clear(): void;
}

export function createFaults(matches: (value: string, pattern: string) => boolean): Faults {
  const rules = new Map<FaultRule, number>();
  return {
    inject(rule) {
      rules.set(rule, rule.times ?? Number.POSITIVE_INFINITY);
      return () => void rules.delete(rule);
    },
    next({ account, action, region }) {
      for (const [rule, left] of rules) {
        const fits =
          left > 0 &&
          rule.account === account &&
          matches(action, rule.action) &&
          (rule.region ?? region) === region;
        if (!fits) continue;
        rules.set(rule, left - 1);
        return rule;
      }
      return undefined;
    },
    clear: () => rules.clear(),
  };
}
