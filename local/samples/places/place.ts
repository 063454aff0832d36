import * as z from 'zod';
import type { Credentials, EmulatorControl } from '../../emulator/control/control.ts';
import type { ToldAnswer } from '../../emulator/told/told-answer.ts';

/** An account and a region to plant in. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
  /** True in one region of each account: there, what is global is planted. */
  readonly home: boolean;
  /** The settings of the SDK's clients. */
  readonly settings: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: Credentials;
  };
  /** The same account in another region, where one answers for all. */
  in(region: string): Place;
  /**
   * Tells what AWS answers here, of what the emulated AWS lacks: `eks:DescribeCluster`, by the names that
   * checks have. Refused unless AWS can answer so.
   */
  says(
    operation: OperationName,
    answer: object | AwsError,
    where?: ToldAnswer['where'],
  ): Promise<void>;
}

export type OperationName = `${string}:${string}`;

/** An error that AWS answers with. */
export class AwsError {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  constructor(code: string, status: number, message: string) {
    this.code = code;
    this.status = status;
    this.message = message;
  }
}

/** A region of an account that the emulated AWS has. */
export function placeIn(
  emulators: EmulatorControl,
  { accountId, region, home }: Pick<Place, 'accountId' | 'region' | 'home'>,
): Place {
  return {
    accountId,
    region,
    home,
    settings: { endpoint: emulators.endpoint, region, credentials: emulators.root(accountId) },
    in: (other) => placeIn(emulators, { accountId, region: other, home: false }),
    async says(name, answer, where) {
      const [api = '', operation = ''] = name.split(':');
      await emulators.tell({
        account: accountId,
        region,
        api,
        operation,
        ...(where && { where }),
        ...(answer instanceof AwsError ? { error: { ...answer } } : { answer: asJson(answer) }),
      });
    },
  };
}

/** What AWS says has no value that JSON lacks: the emulator refuses what the model does not know. */
const asJson = (answer: object) =>
  z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(answer)));

/** What one service looks like in a healthy and in a faulty account. One file each, under `services/`. */
export interface ServiceSample {
  readonly healthy: (place: Place) => Promise<void>;
  readonly faulty: (place: Place) => Promise<void>;
}

export const everybody = (action: string, resource: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Everybody', Effect: 'Allow', Principal: '*', Action: action, Resource: resource },
    ],
  });
