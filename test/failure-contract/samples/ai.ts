import type { Samples } from './sample.ts';

export const ai: Samples = {};
