import type { Amount } from '../../functions/core/amount.ts';
import type { Scope } from '../../functions/core/resource.ts';

/** What is not read by the check itself, but by those by which it is implied. */
export interface ForCauses {
  readonly facts?: object | undefined;
  readonly related?: Readonly<Record<string, readonly unknown[]>> | undefined;
}

interface Circumstances<Item, Parameters> {
  readonly item?: Item;
  readonly forCauses?: ForCauses;
  /** Overrides of the check's defaults, as a tenant would set them. */
  readonly parameters?: Partial<Parameters>;
  /** @default 123456789012 in aws, us-east-1 */
  readonly scope?: Partial<Scope>;
  /** @default 2026-11-21T06:00:00Z */
  readonly now?: Date;
}

/** A check that declares no needs has examples without facts; with needs, each one is stated. */
type Stated<Facts, Needs> = [Needs] extends [never]
  ? { readonly facts?: never }
  : {
      readonly facts: {
        readonly [Operation in Needs & keyof Facts]: Facts[Operation] | undefined;
      };
    };

type Joined<Related, Joins> = [Joins] extends [never]
  ? { readonly related?: never }
  : {
      readonly related: { readonly [Name in Joins & keyof Related]: readonly Related[Name][] };
    };

/** One answer of AWS as a check sees it, with what the check declares that it needs. */
export type Example<Item, Facts, Related, Needs, Joins, Parameters> = Circumstances<
  Item,
  Parameters
> &
  Stated<Facts, Needs> &
  Joined<Related, Joins>;

/** Examples by name, each completing "passes when …", "fails when …", "says nothing when …", "is an error when …" or "skips …". */
export interface Examples<Item, Facts, Related, Needs, Joins, Parameters> {
  readonly pass: Readonly<Record<string, Example<Item, Facts, Related, Needs, Joins, Parameters>>>;
  readonly fail: Readonly<
    Record<
      string,
      Example<Item, Facts, Related, Needs, Joins, Parameters> & {
        readonly message: string;
        /** The money that the finding is said to cost; without it, there is to be none. */
        readonly amount?: Amount;
      }
    >
  >;
  /** What cannot be told from these answers, so that there is no finding. */
  readonly none?: Readonly<Record<string, Example<Item, Facts, Related, Needs, Joins, Parameters>>>;
  /** What must be an error and never a verdict: an unreadable policy, a missing member. */
  readonly errors?: Readonly<
    Record<
      string,
      Example<Item, Facts, Related, Needs, Joins, Parameters> & { readonly message: RegExp }
    >
  >;
  /** Items that `select` of the resource or `appliesTo` of the check leaves out. */
  readonly skips?: Readonly<
    Record<string, { readonly item: Item; readonly scope?: Partial<Scope> }>
  >;
}
