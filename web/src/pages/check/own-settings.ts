import type { Account } from '../../queries/accounts.ts';
import type { Check } from '../../queries/check.ts';
import type { CheckSettings } from '../../queries/tenant.ts';

/** A parameter of a check, with what holds in this tenant. */
export interface OwnParameter {
  readonly name: string;
  readonly schema: Schema;
  /** What the tenant says otherwise. @default as the catalogue has it */
  readonly own?: { readonly value: unknown };
}

/** JSON Schema, as far as parameters of checks have it. */
type Schema = Check['parameters'][string];

/** All parameters of a check. @param settings Of the tenant; absent while they are not known. */
export const parametersOf = (
  { checkId, parameters }: Pick<Check, 'checkId' | 'parameters'>,
  settings: CheckSettings | undefined,
): readonly OwnParameter[] => {
  const said = settings?.parameters[checkId] ?? {};
  return Object.entries(parameters).map(([name, schema]) => ({
    name,
    schema,
    ...(Object.hasOwn(said, name) && { own: { value: said[name] } }),
  }));
};

/** The accounts that say something else about a check than the tenant, or say it themselves. */
export const accountsWithOwn = (
  accounts: readonly Pick<Account, 'accountId' | 'settings'>[],
  checkId: string,
): readonly string[] =>
  accounts
    .filter(
      ({ settings }) =>
        Object.hasOwn(settings.parameters, checkId) || Object.hasOwn(settings.severities, checkId),
    )
    .map(({ accountId }) => accountId);
