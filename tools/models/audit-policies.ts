import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';

/** AWS's managed policies for whoever only looks, by the versions that moto has. */
export interface AuditPolicies {
  /** `SecurityAudit`: `v94`. */
  readonly versions: Readonly<Record<string, string>>;
  /** Whether one of them permits an action, on whatever resources. */
  readonly hold: (action: string) => boolean;
}

const names = ['SecurityAudit', 'ViewOnlyAccess'] as const;

const Policy = z.object({
  DefaultVersionId: z.string(),
  Document: z.object({
    Statement: z.array(
      z.object({ Effect: z.literal('Allow'), Action: z.union([z.string(), z.array(z.string())]) }),
    ),
  }),
});
const Policies = z.object({ SecurityAudit: Policy, ViewOnlyAccess: Policy });

/** Reads them of the moto that stands beside botocore. @param data botocore's folder of data. */
export function auditPolicies(data: string): AuditPolicies {
  const file = resolve(data, '../../moto/iam/aws_managed_policies.py');
  const text = /"""(.*?)"""/s.exec(readFileSync(file, 'utf8'))?.[1];
  if (!text) throw new Error(`${file} holds no policies.`);
  const policies = Policies.parse(JSON.parse(text));
  const patterns = names.flatMap((name) =>
    policies[name].Document.Statement.flatMap(({ Action }) => [Action].flat()),
  );
  const whole = new Set(patterns.map((pattern) => pattern.toLowerCase()));
  const open = [...whole].filter((pattern) => /[*?]/.test(pattern)).map(expressionOf);
  return {
    versions: Object.fromEntries(names.map((name) => [name, policies[name].DefaultVersionId])),
    hold: (action) =>
      whole.has(action.toLowerCase()) || open.some((pattern) => pattern.test(action)),
  };
}

/** `*` stands for any letters and `?` for one, without regard to case. */
const expressionOf = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
