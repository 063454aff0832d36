import type { AnyResource, Scope } from '../resource.ts';
import type { Asker } from './asker.ts';

/** What every listing of a scan has: who asks AWS, and what is to be judged. */
export interface ListingContext {
  readonly asker: Asker;
  /** The time of the run. */
  readonly now: Date;
  /** Whether items in this region are to be judged. */
  readonly isChosen: (region: string) => boolean;
}

/** What is listed: the items of a resource, in a scope. */
export interface Listed {
  readonly resource: AnyResource;
  readonly scope: Scope;
  /** The item of the resource's parent that they are listed within. */
  readonly parent?: unknown;
}

/** Where the list call is made. */
export const listRegion = ({ resource: { list }, scope, parent }: Listed): string =>
  list?.region?.(parent) ?? scope.region;
