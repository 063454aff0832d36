import type { Account } from '../accounts/account.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import { type Category, categories } from '../check.ts';
import type { CheckSettings } from '../check-settings.ts';
import type { AccountId } from '../ids.ts';
import { selectAccounts, selectRegions } from './account-selection.ts';
import { isSelected } from './check-selection.ts';
import type { TaskScope } from './task.ts';

/** What a task asks an account for: a check, or what stands for one. */
export type Subject = Pick<CatalogueEntry, 'id' | 'service' | 'severity' | 'category' | 'paid'> & {
  /** A role that reads no more than checks ask does not permit it. @default every role does */
  readonly beyondRole?: boolean;
};

export interface CoverageRequest {
  readonly scope: TaskScope;
  /** All that tasks of the type ask for. */
  readonly subjects: readonly Subject[];
  /** All of the tenant. */
  readonly accounts: readonly Account[];
  /** What the tenant says about single checks, for all of its accounts. */
  readonly settings: CheckSettings;
}

/** Why a run leaves out an account that the scope means. */
export const leftOutBecause = ['not-connected', 'no-region', 'no-check', 'beyond-role'] as const;

/** What a run of a scope covers, as things stand. */
export interface Coverage {
  /** How many checks it makes in at least one of the accounts. */
  readonly checks: number;
  /** The same by category; what is absent is none. */
  readonly categories: Readonly<Partial<Record<Category, number>>>;
  /** Whose resources they judge. */
  readonly services: readonly string[];
  readonly accounts: readonly AccountId[];
  readonly leftOut: readonly {
    readonly accountId: AccountId;
    readonly because: (typeof leftOutBecause)[number];
  }[];
  readonly regions: readonly string[];
  /** Ids of those whose calls AWS charges for. */
  readonly paidChecks: readonly string[];
  /** Accounts whose roles read no more than checks ask, and how much of the scope is not asked there for that. */
  readonly beyondRole: readonly { readonly accountId: AccountId; readonly checks: number }[];
}

/** Tells what a run of a scope would cover, by the rules by which runs are planned. */
export function coverageOf(request: CoverageRequest): Coverage {
  const { scope, subjects, accounts, settings } = request;
  const entered = selectAccounts(accounts, scope).map((account) => {
    const selected = subjects.filter(({ paid, ...check }) =>
      isSelected({ ...check, isPaid: () => paid === true }, scope, [settings, account.settings]),
    );
    const checks = selected.filter(
      ({ beyondRole }) => !beyondRole || account.reads === 'any-service',
    );
    const regions = selectRegions(account, scope);
    return { ...account, regions, checks, beyond: selected.length - checks.length };
  });
  const covered = entered.filter(({ regions, checks }) => regions.length > 0 && checks.length > 0);
  const checks = new Set(covered.flatMap((account) => account.checks));
  return {
    checks: checks.size,
    categories: countByCategory(checks),
    services: distinct([...checks].map(({ service }) => service)),
    accounts: covered.map(({ accountId }) => accountId),
    leftOut: [
      ...neverEntered(accounts, scope),
      ...entered.flatMap(({ accountId, regions, checks: own, beyond }) => {
        if (regions.length === 0) return { accountId, because: 'no-region' as const };
        if (own.length > 0) return [];
        return {
          accountId,
          because: beyond > 0 ? ('beyond-role' as const) : ('no-check' as const),
        };
      }),
    ],
    regions: distinct(covered.flatMap(({ regions }) => regions)),
    paidChecks: [...checks].filter(({ paid }) => paid).map(({ id }) => id),
    beyondRole: covered
      .filter(({ beyond }) => beyond > 0)
      .map(({ accountId, beyond }) => ({ accountId, checks: beyond })),
  };
}

const neverEntered = (accounts: readonly Account[], scope: TaskScope) =>
  accounts
    .filter(({ state }) => state === 'pending')
    .filter(({ accountId }) => scope.accounts?.includes(accountId) ?? true)
    .map(({ accountId }) => ({ accountId, because: 'not-connected' as const }));

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

function countByCategory(checks: ReadonlySet<Subject>): Coverage['categories'] {
  const counts = categories.map(
    (category) =>
      [category, [...checks].filter((check) => check.category === category).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
