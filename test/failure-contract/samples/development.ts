import type { Samples } from './sample.ts';

export const development: Samples = {};
