import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type * as z from 'zod';
import { handlerEnvironment } from '../../tools/bench/processes/handler-environment.ts';

const root = resolve(import.meta.dirname, '../..');
const files = globSync('functions/{api,run,events}/*/env.ts', { cwd: root }).sort();

it.each(files)(
  '%s is satisfied by the environment in which handlers are measured',
  async (file) => {
    const { Env }: { readonly Env: z.ZodType } = await import(resolve(root, file));

    const cure = 'Add it to tools/bench/processes/handler-environment.ts';
    expect(Env.safeParse(handlerEnvironment).error?.issues ?? [], cure).toEqual([]);
  },
);
