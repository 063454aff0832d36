import type { AwsCallError } from '../errors.ts';

/** What was read, or why it could not be. */
export type Read<Value> = { readonly value: Value } | { readonly error: AwsCallError };
