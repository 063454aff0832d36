import type * as z from 'zod';
import type { Problem as ApiProblem } from '../../../functions/api/http/problem.ts';
import type { routeTable } from '../../../functions/api/routes.ts';
import type { planLimits } from '../../../functions/core/tenants/plan-limits.ts';
import type { leastRole, roles } from '../../../functions/core/tenants/roles.ts';

type Table = typeof routeTable;
type Union<Families> = Families extends unknown ? (families: Families) => void : never;
type Together<Families> = Union<Families> extends (all: infer All) => void ? All : never;

/** Every operation of the API by its id, as the route table defines it. */
type Operations = Together<Table[keyof Table]>;

export type OperationName = keyof Operations;

type RequestPart<Name extends OperationName, Part extends string> = Operations[Name] extends {
  readonly request: { readonly [Key in Part]: infer Schema extends z.ZodType };
}
  ? z.input<Schema>
  : never;

/** What the operation answers, parsed from JSON; `undefined` of an operation that answers nothing. */
export type Answer<Name extends OperationName> = Operations[Name] extends {
  readonly answer: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;

/** One item of the list that the operation answers. */
export type ItemOf<Name extends OperationName> =
  Answer<Name> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** The body that the operation takes, as it is written. */
export type BodyOf<Name extends OperationName> = RequestPart<Name, 'body'>;

/** The query parameters that the operation knows. Lists are written with commas. */
export type QueryOf<Name extends OperationName> = {
  readonly [Key in keyof RequestPart<Name, 'query'>]?: string | number | undefined;
};

/** What stands in the operation's path. */
export type PathOf<Name extends OperationName> = {
  readonly [Key in keyof RequestPart<Name, 'path'>]: string;
};

export type Problem = ApiProblem;

/** All roles, the highest first, word by word. */
export type Roles = typeof roles;

/** What may be done in a tenant, and the least role for it, word by word. */
export type LeastRoles = typeof leastRole;

/** What each plan permits, word by word. */
export type PlanLimits = typeof planLimits;
