import type { Ask, By } from '../../../functions/api/http/client.ts';
import type { AccountId } from '../../../functions/core/ids.ts';
import type { Place } from '../aws/place.ts';
import type { Removable } from './customer-role.ts';
import type { Owner } from './session.ts';
import type { Patience, Steps } from './steps.ts';

/** What an operator says of the trial they want. */
export interface TrialOptions {
  /** The account that the trial connects and checks. @default none is */
  readonly account?: AccountId | undefined;
  /**
   * The profile of the AWS configuration files, with which the doctor makes the role there. @default the operator does
   */
  readonly accountProfile?: string | undefined;
  /** The address of the owner that is made. @default one that cannot exist */
  readonly email?: string | undefined;
  /** How long to wait for each thing that takes time. */
  readonly waitMinutes: number;
  /** @default the one of the api stack, or of the web stack where the API refuses direct calls */
  readonly apiUrl?: string | undefined;
}

/** What every part of a trial uses. */
export interface Trial {
  readonly place: Place;
  readonly options: Pick<TrialOptions, 'account' | 'accountProfile' | 'email'>;
  readonly steps: Steps;
  readonly patience: Patience;
  readonly outputs: Outputs;
  readonly ask: Ask;
  readonly made: Made;
  /** Tells whoever waits what is waited for. */
  readonly progress: (message: string) => void;
}

/** What the stacks say of what is deployed. */
export interface Outputs {
  readonly userPoolId: string;
  /** The address of the API, without `/api/v1`. */
  readonly apiUrl: string;
  readonly stateMachineArn: string;
}

/** The tenant of the trial. */
export interface Tenant {
  readonly tenantId: string;
  /** Signs in again before the access token expires. */
  readonly by: () => Promise<By>;
}

/** What has to be taken away at the end: it grows as the trial goes on. */
export interface Made {
  owner?: Owner;
  tenant?: Tenant;
  role?: Removable;
  /** Ids of executions that were not seen to end. */
  readonly running: Set<string>;
}
