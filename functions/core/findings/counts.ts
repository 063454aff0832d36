import * as z from 'zod';
import { errorCategories } from '../errors.ts';
import { ChangeState } from './finding.ts';

/** How many observations said what. */
export const StatusCounts = z.object({
  pass: z.int().default(0),
  fail: z.int().default(0),
  error: z.int().default(0),
});
export type StatusCounts = z.infer<typeof StatusCounts>;

export const ChangeCounts = z.record(ChangeState, z.int());
export type ChangeCounts = z.infer<typeof ChangeCounts>;

export const noChanges = (): ChangeCounts => ({
  new: 0,
  changed: 0,
  unchanged: 0,
  resolved: 0,
  reopened: 0,
  'not-assessed': 0,
});

/** Counts by category, with every category present. */
export const CategoryCounts = z.record(z.enum(errorCategories), z.int());
export type CategoryCounts = z.infer<typeof CategoryCounts>;

export const noErrors = (): CategoryCounts => ({
  authentication: 0,
  permission: 0,
  limit: 0,
  service: 0,
  platform: 0,
});
