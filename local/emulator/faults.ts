import { randomUUID } from 'node:crypto';
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
  /** @returns the id to remove the rule with. */
  inject(rule: FaultRule): string;
  remove(id: string): void;
  next(
    call: Pick<FaultRule, 'account' | 'action'> & { readonly region: string },
  ): AwsFault | undefined;
  clear(): void;
}

export function createFaults(matches: (value: string, pattern: string) => boolean): Faults {
  const rules = new Map<string, { readonly rule: FaultRule; left: number }>();
  return {
    inject(rule) {
      const id = randomUUID();
      rules.set(id, { rule, left: rule.times ?? Number.POSITIVE_INFINITY });
      return id;
    },
    remove: (id) => void rules.delete(id),
    next({ account, action, region }) {
      for (const held of rules.values()) {
        const { rule } = held;
        const meant = rule.account === account && (rule.region ?? region) === region;
        if (held.left < 1 || !meant || !matches(action, rule.action)) continue;
        held.left--;
        return rule;
      }
      return undefined;
    },
    clear: () => rules.clear(),
  };
}
