import type { Absences, IamAction } from '../core/resource.ts';

/** Where an item of a list says what every inventory wants to know: paths of members, `State.Name`. */
interface SaidOfItems {
  /** A time. */
  readonly created?: string;
  /** A text, as AWS calls it: `available`, `ACTIVE`. */
  readonly state?: string;
  /** A map, or a list of keys and values. */
  readonly tags?: string;
}

interface OfKind extends SaidOfItems {
  /** CloudFormation's name of the type: `AWS::SQS::Queue`. */
  readonly type: string;
  /** What stands before the colon of its IAM actions. */
  readonly service: string;
  /** The client that lists it, and the operation that its items are read from. */
  readonly api: string;
  readonly operation: string;
}

/** A kind of resource that checks know, too: how it is listed, and what its items are called, stands there. */
export interface NativeKind extends OfKind {
  /** The folder of the resource below `functions/checks`: `ec2/instance`. */
  readonly native: string;
}

/** A kind that is listed as AWS's model of the operation says: by one operation that needs to be told nothing. */
export interface ListedKind extends OfKind {
  readonly native?: never;
  readonly action: IamAction;
  /** The path of the list in the answer: `DistributionList.Items`. */
  readonly items: string;
  /** Its service has one endpoint for all regions. */
  readonly global?: true;
  /** Its items are texts: ARNs, ids or names. */
  readonly text?: true;
  readonly arn?: string;
  /** The path of the id. Only all of several together tell one item from another. */
  readonly id?: string | readonly string[];
  readonly name?: string;
  readonly only?: 'management-account';
  /** Codes that say that the service is not switched on. */
  readonly notEnabledOn?: Absences;
  /** What leaves out what AWS owns, and what is listed already. @default nothing */
  readonly input?: object;
  /** The names of what AWS owns, where the list holds it all the same. A `*` at the end stands for whatever follows. */
  readonly ofAws?: readonly string[];
}

/** A kind of resource that an inventory lists. Made by tools/generate-inventory.ts. */
export type Kind = NativeKind | ListedKind;
