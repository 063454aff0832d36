import type { Fault } from '../refusal.ts';
import type { IamAction } from '../resource.ts';

/** What AWS's model says of one operation that lists or reads. */
export interface OperationFacts {
  /** The action that permits it. */
  readonly action: IamAction;
  /** Whether SecurityAudit or ViewOnlyAccess holds the action. */
  readonly isAudited: boolean;
  /** Members of its input, but for those that turn pages. */
  readonly takes: ReadonlySet<string>;
  /**
   * Names of all members in its answer, however deep. `undefined`: some of its names are texts of the account itself,
   * as those of tags in a map are.
   */
  readonly answers: ReadonlySet<string> | undefined;
  /** What is wrong with an input. @param where How the place of a fault begins */
  inputFaults(input: object, where: string): readonly Fault[];
}

/** What there is to ask of AWS: `platform/models`. */
export interface Operations {
  /** The operations of a service that list or read; `undefined`: AWS has no service of that name. */
  of(service: string): Promise<OperationsOfService | undefined>;
}

export interface OperationsOfService {
  readonly names: readonly string[];
  /** `undefined`: none of that name, or none that only lists or reads. */
  find(operation: string): OperationFacts | undefined;
}
