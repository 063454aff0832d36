import { leastSessionPolicy, longestSessionPolicy } from '../accounts/session-policy.ts';
import { callsOf } from '../check.ts';
import { ownError, type PlatformError } from '../errors.ts';
import type { AccountContent } from './account-shards.ts';

/**
 * Leaves out the services that no session can be opened for, because their checks ask so many services of
 * AWS's that STS would refuse even the widest policy for them; and says so, once for each. The rest is
 * assessed.
 */
export function oversized(contents: readonly AccountContent[]): {
  readonly fitting: readonly AccountContent[];
  readonly errors: readonly PlatformError[];
} {
  const found = new Map<string, { characters: number; accounts: number }>();
  const fitting = contents.map((content) => {
    const tooLarge = tooLargeIn(content);
    for (const [service, characters] of tooLarge) {
      const before = found.get(service) ?? { characters: 0, accounts: 0 };
      found.set(service, {
        characters: Math.max(before.characters, characters),
        accounts: before.accounts + 1,
      });
    }
    const checks = content.checks.filter(({ resource }) => !tooLarge.has(resource.service));
    return { ...content, checks };
  });
  const errors = [...found].map(([service, { characters, accounts }]) =>
    ownError(
      'Plan',
      `The checks of ${service} need a session policy of ${characters} characters in ${accounts} ` +
        `accounts; STS is sure to take ${longestSessionPolicy}. None of them was made. Fewer checks of it ` +
        'in one task may fit; and report it.',
    ),
  );
  return { fitting, errors };
}

function tooLargeIn({ checks }: AccountContent): ReadonlyMap<string, number> {
  const byService = Map.groupBy(checks, (check): string => check.resource.service);
  return new Map(
    [...byService]
      .map(([service, own]) => {
        const actions = own.flatMap(callsOf).map(({ action }) => action);
        return [service, leastSessionPolicy(actions)] as const;
      })
      .filter(([, characters]) => characters > longestSessionPolicy),
  );
}
