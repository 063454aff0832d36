import type { Samples } from './sample.ts';

export const costs: Samples = {};
