import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

function queue(place: Place, status: 'VALID' | 'INVALID', value: string): readonly Said[] {
  const computeEnvironmentArn = arn(place, 'batch', 'compute-environment/reports');
  return [
    [
      'batch:DescribeComputeEnvironments',
      {
        computeEnvironments: [
          {
            computeEnvironmentName: 'reports',
            computeEnvironmentArn,
            type: 'MANAGED',
            state: 'ENABLED',
            status,
          },
        ],
      },
    ],
    [
      'batch:DescribeJobQueues',
      {
        jobQueues: [
          {
            jobQueueName: 'reports',
            jobQueueArn: arn(place, 'batch', 'job-queue/reports'),
            state: 'ENABLED',
            status: 'VALID',
            priority: 1,
            computeEnvironmentOrder: [{ order: 1, computeEnvironment: computeEnvironmentArn }],
          },
        ],
      },
    ],
    [
      'batch:DescribeJobDefinitions',
      {
        jobDefinitions: [
          {
            jobDefinitionName: 'report',
            jobDefinitionArn: arn(place, 'batch', 'job-definition/report:3'),
            revision: 3,
            status: 'ACTIVE',
            type: 'container',
            containerProperties: {
              image: 'example/report:3',
              command: ['report', '--all'],
              environment: [{ name: 'DATABASE_URL', value }],
            },
          },
        ],
      },
    ],
  ];
}

export const batch = toldAtHome({
  healthy: (place) => queue(place, 'VALID', 'postgres://shop.internal/orders'),
  faulty: (place) => queue(place, 'INVALID', 'postgres://report:Tr0ub4dor-and-3@shop.internal/o'),
});
