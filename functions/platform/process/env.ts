import * as z from 'zod';

/** What Lambda itself tells every function: where it runs. */
export const LambdaEnv = z.object({ AWS_REGION: z.string().min(1) });

/** The function's environment, as its `Env` says it must be. Throws what is missing, by name. */
export function readEnv<Env extends z.ZodType>(Env: Env): z.infer<Env> {
  const read = Env.safeParse(process.env);
  if (!read.success) throw new Error(`The environment is wrong: ${z.prettifyError(read.error)}`);
  return read.data;
}
