import type { Partition } from '../ids.ts';
import type { Absences, IamAction } from '../resource.ts';

/** What a word that AWS has for the state of a thing says of its health. */
export type WordClass =
  | 'healthy'
  | 'busy'
  | 'impaired'
  | 'inactive'
  | 'ended'
  | 'failed-run'
  | 'unknown';

/** The words of one kind of state, by class. */
export type Vocabulary = Readonly<Partial<Record<WordClass, readonly string[]>>>;

/** Where an item says how it is. */
export interface StatePath {
  /** The path from the item on: `Status.State`, `aliases[].status`. */
  readonly path: string;
  /** The name of its words. */
  readonly vocabulary: string;
  /** Some items have none, which says nothing of them. */
  readonly optional?: true;
}

/** A list that any account can be asked for, and whose items say how they are. */
export interface HealthList {
  /** The service's name in botocore. */
  readonly api: string;
  readonly operation: string;
  readonly action: IamAction;
  /** What is listed, in the plural: `capacity reservations`. */
  readonly noun: string;
  /** One of them. */
  readonly one: string;
  readonly input?: object;
  /** Where the list stands in the answer. */
  readonly items: string;
  /** The member of an item that tells which one it is. */
  readonly id: string;
  /** The member that people call it by. @default the id */
  readonly name?: string;
  readonly states: readonly StatePath[];
  /** Where AWS says why. */
  readonly reason?: string;
  /** The state is how its last run ended. */
  readonly lastRun?: true;
}

/** What holds for all lists of a service. */
export interface HealthService {
  /** AWS's name for the service: `Athena`. */
  readonly name: string;
  /** Its API reference, in addresses of AWS's documentation: `athena-2017-05-18`. */
  readonly page: string;
  /** It is asked once for the account. @default in every region */
  readonly scope?: 'global';
  readonly askedIn?: { readonly [Name in Partition]?: string };
  readonly notEnabledOn?: Absences;
}

/**
 * Made by tools/generate-health-lists.ts of AWS's models and pages, and held to the models and to IAM by
 * test/core/health/health-lists.test.ts.
 */
export interface HealthTable {
  readonly about: {
    /** Where the words are from. */
    readonly words: string;
    /** How many lists with states are not asked for, by the reason. */
    readonly leftOut: Readonly<Record<string, number>>;
  };
  /** What people call each API that a health check asks, be it by hand. */
  readonly names: Readonly<Record<string, string>>;
  readonly services: Readonly<Record<string, HealthService>>;
  readonly lists: readonly HealthList[];
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
}
