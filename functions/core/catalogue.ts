import * as z from 'zod';
import { type AnyCheck, type Category, callsOf, isPaid, type ResolvedCall } from './check.ts';
import type { DocsUrl, IamAction } from './resource.ts';
import type { Severity } from './severity.ts';

type JsonSchema = { readonly [keyword: string]: unknown };

/** What others call a check. It stands apart from the checks, and only the catalogue joins the two. */
export interface References {
  /** Ids of requirements by framework: `{ 'cis_aws_5.0': ['2.1.1'] }`. */
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
  /** The same judgement in other products, for people who move here. */
  readonly peers: Readonly<Record<string, string | readonly string[]>>;
}

/** A check as the API, the dashboard, the command line and the documentation show it. */
export interface CatalogueEntry extends References {
  readonly id: string;
  readonly service: string;
  /** The kind of resource it judges: `AWS::S3::Bucket`. */
  readonly resourceType: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly docs: DocsUrl;
  /** What it calls, as `api:Operation`. */
  readonly operations: readonly string[];
  readonly actions: readonly IamAction[];
  /** The checks of the same resource whose fault makes this one fail, too. */
  readonly impliedBy?: readonly string[];
  /** The actions that permit an operation which its own name alone does not permit, by `api:Operation`. */
  readonly permittedBy?: Readonly<Record<string, readonly IamAction[]>>;
  /** AWS charges the account for its calls: it runs only in tasks that name it. */
  readonly paid?: true;
  /** It was made from AWS's model of a list whose items say how they are: health checks make it, and no other task. */
  readonly generated?: true;
  /** JSON Schema by name. Each has a default. */
  readonly parameters: Readonly<Record<string, JsonSchema>>;
}

export function catalogueEntry(check: AnyCheck, { frameworks, peers }: References): CatalogueEntry {
  const calls = callsOf(check);
  const { id, severity, category, title, why, fix, docs, impliedBy } = check;
  const permittedBy = otherNamesOf(calls);
  return {
    id,
    service: check.resource.service,
    resourceType: check.resource.type,
    severity,
    category,
    title,
    why,
    fix,
    docs,
    operations: [...new Set(calls.map(({ api, operation }) => `${api}:${operation}`))],
    actions: [...new Set(calls.flatMap(({ action, also = [] }) => [action, ...also]))],
    ...(impliedBy.length > 0 && { impliedBy }),
    ...(Object.keys(permittedBy).length > 0 && { permittedBy }),
    ...(isPaid(check) && { paid: true }),
    parameters: parametersOf(check),
    frameworks,
    peers,
  };
}

/** The actions of operations for which IAM has another name than their client, or wants more than one. */
function otherNamesOf(calls: readonly ResolvedCall[]): NonNullable<CatalogueEntry['permittedBy']> {
  const byOperation = Map.groupBy(calls, ({ api, operation }) => `${api}:${operation}`);
  const actions = [...byOperation].map(([name, same]) => {
    const all = new Set(same.flatMap(({ action, also = [] }) => [action, ...also]));
    return [name, [...all]] as const;
  });
  return Object.fromEntries(
    actions.filter(([name, all]) => all.length > 1 || all.some((action) => action !== name)),
  );
}

const ObjectSchema = z.object({ properties: z.record(z.string(), z.looseObject({})) });

function parametersOf({ parameters }: AnyCheck): CatalogueEntry['parameters'] {
  if (!parameters) return {};
  return ObjectSchema.parse(z.toJSONSchema(parameters, { io: 'input' })).properties;
}
