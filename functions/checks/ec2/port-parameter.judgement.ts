import * as z from 'zod';

/** A parameter of a check: port numbers that a tenant may replace by others. */
export const portParameter = (ports: readonly number[], description: string, least = 1) =>
  z
    .array(z.int().min(0).max(65_535))
    .min(least)
    .max(100)
    .default([...ports])
    .describe(description);
