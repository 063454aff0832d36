import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const HealthCheckId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

/** A public zone, and a health check of what it leads to. */
const zone = (place: Place, isGood: boolean): readonly Said[] => [
  [
    'route53:ListHostedZones',
    {
      HostedZones: [
        {
          Id: '/hostedzone/Z0A1B2C3D4E5F6',
          Name: 'northwind.example.',
          CallerReference: 'a',
          Config: { PrivateZone: false },
          ResourceRecordSetCount: isGood ? 12 : 2,
        },
      ],
      IsTruncated: false,
      MaxItems: '100',
    },
  ],
  [
    'route53:ListQueryLoggingConfigs',
    {
      QueryLoggingConfigs: isGood
        ? [
            {
              Id: '1b2c3d4e',
              HostedZoneId: 'Z0A1B2C3D4E5F6',
              CloudWatchLogsLogGroupArn: arn(place, 'logs', 'log-group:/aws/route53/northwind'),
            },
          ]
        : [],
    },
  ],
  [
    'route53:ListHealthChecks',
    {
      HealthChecks: [
        {
          Id: HealthCheckId,
          CallerReference: 'a',
          HealthCheckVersion: 1,
          HealthCheckConfig: { Type: 'HTTPS', FullyQualifiedDomainName: 'www.northwind.example' },
        },
      ],
      IsTruncated: false,
      MaxItems: '1000',
    },
  ],
  [
    'route53:GetHealthCheckStatus',
    {
      HealthCheckObservations: ['us-east-1', 'eu-west-1', 'sa-east-1'].map((Region) => ({
        Region,
        IPAddress: '192.0.2.44',
        StatusReport: {
          Status: isGood ? 'Success: HTTP Status Code 200, OK' : 'Failure: Connection timed out.',
          CheckedTime: inDays(0),
        },
      })),
    },
    { HealthCheckId },
  ],
];

export const route53 = toldAtHome({
  healthy: (place) => zone(place, true),
  faulty: (place) => zone(place, false),
});
