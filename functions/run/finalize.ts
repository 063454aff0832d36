import * as z from 'zod';

export const Env = z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) });
export type Env = z.infer<typeof Env>;

export const createHandler = () => async (): Promise<never> => {
  throw new Error('Being written.');
};

export const handler = createHandler();
