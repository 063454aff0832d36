import type { Place } from '../../places/place.ts';
import { arn, type Said, toldInEachRegion } from '../../places/told.ts';

const savingsOpportunity = { estimatedMonthlySavings: { currency: 'USD', value: 42 } };
const enrolled: Said = ['compute-optimizer:GetEnrollmentStatus', { status: 'Active' }];

/** One thing of each kind that Compute Optimizer measures, at home. */
function measured(place: Place, fits: boolean): readonly Said[] {
  const { accountId } = place;
  const over = fits ? 'OPTIMIZED' : 'OVER_PROVISIONED';
  return [
    [
      'compute-optimizer:GetEC2InstanceRecommendations',
      {
        instanceRecommendations: [
          {
            accountId,
            instanceArn: arn(place, 'ec2', 'instance/i-0a1b2c3d4e5f60718'),
            instanceName: 'web',
            currentInstanceType: 'm7g.4xlarge',
            finding: over,
            recommendationOptions: [{ rank: 1, instanceType: 'm7g.large', savingsOpportunity }],
          },
        ],
      },
    ],
    [
      'compute-optimizer:GetAutoScalingGroupRecommendations',
      { autoScalingGroupRecommendations: [group(place, fits ? 'OPTIMIZED' : 'NOT_OPTIMIZED')] },
    ],
    [
      'compute-optimizer:GetEBSVolumeRecommendations',
      {
        volumeRecommendations: [
          {
            accountId,
            volumeArn: arn(place, 'ec2', 'volume/vol-0a1b2c3d4e5f60718'),
            finding: fits ? 'Optimized' : 'NotOptimized',
            currentConfiguration: volume(16_000),
            volumeRecommendationOptions: [
              { rank: 1, configuration: volume(3000), savingsOpportunity },
            ],
          },
        ],
      },
    ],
    [
      'compute-optimizer:GetLambdaFunctionRecommendations',
      {
        lambdaFunctionRecommendations: [
          {
            accountId,
            functionArn: arn(place, 'lambda', 'function:orders:$LATEST'),
            finding: fits ? 'Optimized' : 'NotOptimized',
            currentMemorySize: 3008,
            memorySizeRecommendationOptions: [{ rank: 1, memorySize: 512, savingsOpportunity }],
          },
        ],
      },
    ],
  ];
}

const volume = (volumeBaselineIOPS: number) => ({
  volumeType: 'gp3',
  volumeSize: 100,
  volumeBaselineIOPS,
});

function group(place: Place, finding: string): object {
  const sized = (instanceType: string) => ({ instanceType, minSize: 2, maxSize: 6 });
  return {
    accountId: place.accountId,
    autoScalingGroupName: 'web',
    autoScalingGroupArn: arn(
      place,
      'autoscaling',
      'autoScalingGroup:1a2b3c4d:autoScalingGroupName/web',
    ),
    finding,
    currentConfiguration: sized('m7g.4xlarge'),
    recommendationOptions: [{ rank: 1, configuration: sized('m7g.large'), savingsOpportunity }],
  };
}

export const computeOptimizer = toldInEachRegion({
  healthy: (place) => [enrolled, ...(place.home ? measured(place, true) : [])],
  faulty: (place) => [enrolled, ...(place.home ? measured(place, false) : [])],
});
