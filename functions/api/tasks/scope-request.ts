import * as z from 'zod';
import { categories } from '../../core/check.ts';
import { AccountId } from '../../core/ids.ts';
import { Severity } from '../../core/severity.ts';

/** @param most How many may be named. */
export const someOf = <Item extends z.ZodType<string>>(item: Item, most: number) =>
  z
    .array(item)
    .min(1)
    .max(most)
    .check(({ value, issues }) => {
      for (const [index, name] of value.entries()) {
        if (value.indexOf(name) === index) continue;
        const message = `${name} is named twice.`;
        issues.push({ code: 'custom', input: value, path: [index], message, continue: true });
      }
    })
    .readonly()
    .exactOptional();

const AwsName = z.string().min(1).max(64);

/** What a task covers, as a client writes it. */
export const ScopeRequest = z
  .strictObject({
    accounts: someOf(AccountId, 300).meta({
      description: 'Accounts of the tenant. Absent: all of them.',
    }),
    regions: someOf(AwsName, 50).meta({
      description: "Of each account's own regions, only these. Absent: all of them.",
    }),
    services: someOf(AwsName, 100).meta({
      description: 'IAM prefixes, as `GET /checks` has them.',
    }),
    checks: someOf(z.string().min(1).max(100), 500).meta({ description: 'Ids of checks.' }),
    categories: someOf(z.enum(categories), categories.length).meta({
      description: 'Only checks of these categories.',
    }),
    severities: someOf(Severity, 5).meta({ description: 'Only checks of these severities.' }),
  })
  .meta({ description: 'What is covered: everything, unless it is narrowed here.' });
