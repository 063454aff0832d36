import * as z from 'zod';

const About = z.strictObject({
  account: z.string(),
  /** Absent: in every region. */
  region: z.string().exactOptional(),
  /** The name that checks use, which is botocore's: `eks`. */
  api: z.string(),
  operation: z.string(),
  /** Members of the input that must be these; absent: whatever is asked. */
  where: z.record(z.string(), z.json()).exactOptional(),
});

const Fault = z.strictObject({ code: z.string(), status: z.number(), message: z.string() });

/**
 * What AWS answers in an account: that of a service which the emulators do not have, or answer otherwise.
 * Times are ISO 8601, bytes are Base64.
 */
export const ToldAnswer = z.union([
  About.extend({ answer: z.record(z.string(), z.json()) }),
  About.extend({ error: Fault }),
]);
export type ToldAnswer = Readonly<z.infer<typeof ToldAnswer>>;
