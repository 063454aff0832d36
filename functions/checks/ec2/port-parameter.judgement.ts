import * as z from 'zod';

/**
 * A parameter of a check: port numbers that a tenant may replace by others. Port 0 is reserved, and every port is open
 * without it, too.
 *
 * @param least How many there are at least: a list of what is permitted may be empty.
 */
export const portParameter = (ports: readonly number[], description: string, least = 1) =>
  z
    .array(z.int().min(1).max(65_535))
    .min(least)
    .max(100)
    .default([...ports])
    .describe(description);
