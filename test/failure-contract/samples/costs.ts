import type { Samples } from './sample.ts';

/** Nothing was left out of the answer. */
const whole = { errors: [] };

export const costs: Samples = {
  'compute-optimizer:GetEnrollmentStatus': { status: 'Active' },
  'compute-optimizer:GetAutoScalingGroupRecommendations': {
    autoScalingGroupRecommendations: [{ finding: 'Optimized' }],
    ...whole,
  },
  'compute-optimizer:GetEBSVolumeRecommendations': {
    volumeRecommendations: [{ finding: 'Optimized' }],
    ...whole,
  },
  'compute-optimizer:GetEC2InstanceRecommendations': {
    instanceRecommendations: [{ finding: 'Optimized', instanceState: 'running' }],
    ...whole,
  },
  'compute-optimizer:GetLambdaFunctionRecommendations': {
    lambdaFunctionRecommendations: [{ finding: 'Optimized' }],
  },
};
