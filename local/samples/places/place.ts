import type { Credentials } from '../../emulator/control/control.ts';

/** An account and a region to plant in. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
  /** True in one region of each account: there, what is global is planted. */
  readonly home: boolean;
  /** For the SDK's clients. */
  readonly settings: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: Credentials;
  };
}

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
