import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldInEachRegion } from '../../places/told.ts';

const SettingId = '/ssm/documents/console/public-sharing-permission';

const publicSharing = (place: Place, SettingValue: 'Enable' | 'Disable'): readonly Said[] => [
  [
    'ssm:GetServiceSetting',
    {
      ServiceSetting: {
        SettingId,
        SettingValue,
        Status: 'Customized',
        ARN: arn(place, 'ssm', `servicesetting${SettingId}`),
        LastModifiedDate: inDays(-100),
      },
    },
    { SettingId },
  ],
];

const InstanceId = 'mi-0a1b2c3d4e5f60718';
const Name = 'restart-shop';

/** A node of one's own rooms, and a document; how many patches the one lacks, and who may use the other. */
const managed = (
  { accountId }: Place,
  missing: number,
  sharedWith: readonly string[],
): readonly Said[] => [
  [
    'ssm:DescribeInstanceInformation',
    {
      InstanceInformationList: [
        {
          InstanceId,
          PingStatus: 'Online',
          LastPingDateTime: inDays(0),
          AgentVersion: '3.3.2299.0',
          IsLatestVersion: true,
          PlatformType: 'Linux',
          PlatformName: 'Amazon Linux',
          PlatformVersion: '2023',
          ResourceType: 'ManagedInstance',
          Name: 'till',
          ComputerName: 'till.shop.example',
        },
      ],
    },
  ],
  [
    'ssm:DescribeInstancePatchStates',
    {
      InstancePatchStates: [
        {
          InstanceId,
          PatchGroup: 'shop',
          BaselineId: 'pb-0a1b2c3d4e5f60718',
          Operation: 'Scan',
          OperationStartTime: inDays(-1),
          OperationEndTime: inDays(-1),
          InstalledCount: 200,
          InstalledOtherCount: 4,
          InstalledPendingRebootCount: 0,
          InstalledRejectedCount: 0,
          MissingCount: missing,
          FailedCount: 0,
          CriticalNonCompliantCount: missing,
          SecurityNonCompliantCount: missing,
          OtherNonCompliantCount: 0,
          UnreportedNotApplicableCount: 0,
        },
      ],
    },
  ],
  [
    'ssm:ListResourceComplianceSummaries',
    {
      ResourceComplianceSummaryItems: [
        {
          ComplianceType: 'Patch',
          ResourceType: 'ManagedInstance',
          ResourceId: InstanceId,
          Status: missing === 0 ? 'COMPLIANT' : 'NON_COMPLIANT',
          OverallSeverity: missing === 0 ? 'UNSPECIFIED' : 'CRITICAL',
          ExecutionSummary: { ExecutionTime: inDays(-1) },
          CompliantSummary: { CompliantCount: 200 },
          NonCompliantSummary: { NonCompliantCount: missing },
        },
      ],
    },
  ],
  [
    'ssm:ListDocuments',
    {
      DocumentIdentifiers: [
        { Name, Owner: accountId, DocumentType: 'Command', DocumentFormat: 'YAML' },
      ],
    },
  ],
  [
    'ssm:DescribeDocumentPermission',
    { AccountIds: sharedWith, AccountSharingInfoList: [] },
    { Name },
  ],
];

export const ssm = toldInEachRegion({
  healthy: (place) => [
    ...publicSharing(place, 'Disable'),
    ...(place.home ? managed(place, 0, []) : []),
  ],
  faulty: (place) => [
    ...publicSharing(place, 'Enable'),
    ...(place.home ? managed(place, 7, ['all']) : []),
  ],
});
