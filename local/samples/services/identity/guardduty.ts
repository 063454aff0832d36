import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldInEachRegion } from '../../places/told.ts';

const DetectorId = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const features = [
  'CLOUD_TRAIL',
  'DNS_LOGS',
  'FLOW_LOGS',
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
];

const detector = (Status: 'ENABLED' | 'DISABLED'): readonly Said[] => [
  ['guardduty:ListDetectors', { DetectorIds: [DetectorId] }],
  [
    'guardduty:GetDetector',
    {
      Status: 'ENABLED',
      FindingPublishingFrequency: 'FIFTEEN_MINUTES',
      ServiceRole: 'arn:aws:iam::aws:role/guardduty',
      CreatedAt: inDays(-300),
      Features: features.map((Name) => ({
        Name,
        Status: Name.includes('_LOGS') && !Name.startsWith('EKS') ? 'ENABLED' : Status,
        ...(Name === 'RUNTIME_MONITORING' && {
          AdditionalConfiguration: [
            'EKS_ADDON_MANAGEMENT',
            'ECS_FARGATE_AGENT_MANAGEMENT',
            'EC2_AGENT_MANAGEMENT',
          ].map((name) => ({ Name: name, Status })),
        }),
      })),
    },
    { DetectorId },
  ],
];

/** What is left open of findings, by severity from 1 to 10. */
function found(place: Place, severities: readonly number[]): readonly Said[] {
  const idOf = (index: number) => `60718293a4b5c6d7e8f90a1b2c3d4e${index}f`;
  return [
    [
      'guardduty:ListFindings',
      { FindingIds: severities.map((_, index) => idOf(index)) },
      { DetectorId },
    ],
    [
      'guardduty:GetFindings',
      {
        Findings: severities.map((Severity, index) => ({
          Id: idOf(index),
          AccountId: place.accountId,
          Arn: arn(place, 'guardduty', `detector/${DetectorId}/finding/${idOf(index)}`),
          Region: place.region,
          Type: 'UnauthorizedAccess:EC2/SSHBruteForce',
          Title: 'SSH brute force attacks against i-0a1b2c3d4e5f60718.',
          Severity,
          CreatedAt: inDays(-3),
          UpdatedAt: inDays(-1),
          Partition: 'aws',
          SchemaVersion: '2.0',
          Resource: { ResourceType: 'Instance' },
          Service: { Archived: false, Count: 4, DetectorId },
        })),
      },
      { DetectorId },
    ],
  ];
}

export const guardDuty = toldInEachRegion({
  healthy: (place) => [...detector('ENABLED'), ...(place.home ? found(place, []) : [])],
  faulty: (place) => (place.home ? [...detector('DISABLED'), ...found(place, [8])] : []),
});
