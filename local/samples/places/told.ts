import type { ToldAnswer } from '../../emulator/told/told-answer.ts';
import type { AwsError, OperationName, Place, ServiceSample } from './place.ts';

/** One answer of AWS: to what, what, and to which input alone. */
export type Said = readonly [
  operation: OperationName,
  answer: object | AwsError,
  where?: ToldAnswer['where'],
];

type Sayings = (place: Place) => readonly Said[];

/** What is told of a service where the emulated AWS lacks it. */
interface Told {
  readonly healthy: Sayings;
  readonly faulty: Sayings;
}

/** A sample that is told in one region of each account; in the others, AWS says that nothing is there. */
export const toldAtHome = (told: Told): ServiceSample => ({
  healthy: async (place) => tell(place, place.home ? told.healthy(place) : []),
  faulty: async (place) => tell(place, place.home ? told.faulty(place) : []),
});

/** A sample of a service that one region answers for all, be it among the account's or not. */
export const toldIn = (region: string, told: Told): ServiceSample => {
  const { healthy, faulty } = toldInEachRegion(told);
  return {
    healthy: async (place) => (place.home ? healthy(place.in(region)) : undefined),
    faulty: async (place) => (place.home ? faulty(place.in(region)) : undefined),
  };
};

/** A sample of what every region of an account has: settings above all. */
export const toldInEachRegion = (told: Told): ServiceSample => ({
  healthy: async (place) => tell(place, told.healthy(place)),
  faulty: async (place) => tell(place, told.faulty(place)),
});

async function tell(place: Place, said: readonly Said[]): Promise<void> {
  for (const one of said) await place.says(...one);
}

/** The ARN of something in a place: `arn(place, 'eks', 'cluster/orders')`. */
export const arn = ({ region, accountId }: Place, service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${accountId}:${resource}`;

const millisecondsPerDay = 86_400_000;

/** A time as AWS says it: so many days from now, or ago if they are less than none. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * millisecondsPerDay).toISOString();
