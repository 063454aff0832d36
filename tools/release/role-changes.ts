import * as z from 'zod';

/** The generated file from which a later release reads what the role held. */
export const rolePage = 'docs/role.json';

/** What a tenant's role holds, whoever operates the platform. */
export const RoleContent = z.strictObject({
  /** Actions that its own policies name. */
  permits: z.array(z.string()).readonly(),
  /** Data reads that it denies. */
  denies: z.array(z.string()).readonly(),
  /** Policies of AWS's that it has where it reads any service. */
  attaches: z.array(z.string()).readonly(),
  /** Who may assume it, and under which condition. */
  trusts: z.unknown(),
});
export type RoleContent = z.infer<typeof RoleContent>;

/**
 * What a release tells tenants about the role in their accounts, as an entry of the changelog.
 *
 * @param before What the last release had; `undefined` if there was none.
 */
export function roleNote(before: RoleContent | undefined, after: RoleContent): string {
  if (!before) return '- **The role template** is this release’s: there was none before it.';
  const reasons = [
    listed(
      'It permits',
      missingIn(before.permits, after.permits),
      'more: until then, checks that need them are `error`',
    ),
    listed('It denies', missingIn(before.denies, after.denies), 'more'),
    listed('It no longer denies', missingIn(after.denies, before.denies), ''),
    listed('It attaches', missingIn(before.attaches, after.attaches), 'more'),
    listed('It no longer attaches', missingIn(after.attaches, before.attaches), ''),
    ...(same(before.trusts, after.trusts) ? [] : ['Its trust policy has changed.']),
  ].filter((reason) => reason !== undefined);
  const dropped = listed('It no longer permits', missingIn(after.permits, before.permits), '');
  if (reasons.length > 0) {
    const all = [...reasons, ...(dropped ? [dropped] : [])].join(' ');
    return `- **Deploy the role template again** in every account (\`GET /accounts/{accountId}/template\`), and verify. ${all}`;
  }
  if (dropped) {
    return `- Tenants need not deploy the role template again; whoever does has a role that may do less. ${dropped}`;
  }
  return '- Tenants need not deploy the role template again: it has not changed.';
}

const most = 20;

/** `It permits 2 more: …`, or nothing where there are none. */
function listed(verb: string, names: readonly string[], what: string): string | undefined {
  if (names.length === 0) return undefined;
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  const rest = names.length > most ? [`and ${names.length - most} that ${rolePage} has`] : [];
  const [amount, why] = what.split(': ');
  const counted = [verb, names.length, amount].filter(Boolean).join(' ');
  return `${counted}${why ? ` (${why})` : ''}: ${[...shown, ...rest].join(', ')}.`;
}

/** The members of `all` that `known` lacks. */
const missingIn = (known: readonly string[], all: readonly string[]) =>
  all.filter((name) => !known.includes(name));

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
