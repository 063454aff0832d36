import * as z from 'zod';

/** The function's environment, as its `Env` says it must be. Throws what is missing, by name. */
export function readEnv<Env extends z.ZodType>(Env: Env): z.infer<Env> {
  const read = Env.safeParse(process.env);
  if (!read.success) throw new Error(`The environment is wrong: ${z.prettifyError(read.error)}`);
  return read.data;
}
