/** The account that moto takes unknown keys to be of. */
export const plantedAccount = '123456789012';
export const plantedRegions = ['us-east-1', 'eu-west-1'] as const;
/** The number of each kind of resource, in each region; of what is global, in all. */
export const ofEachKind = 40;

/** The account and a region of it, for the SDK's clients. */
export interface Place {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Every second one is planted with a fault. */
export const isFaulty = (index: number) => index % 2 === 1;
export const indices = Array.from({ length: ofEachKind }, (_, index) => index);
