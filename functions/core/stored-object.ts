import * as z from 'zod';

/** Where something too large for the table lies in the bucket, and what it must hash to. */
export const StoredObject = z.object({
  key: z.string(),
  /** The hash of the uncompressed content, hexadecimal. A reader refuses anything else. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredObject = z.infer<typeof StoredObject>;
