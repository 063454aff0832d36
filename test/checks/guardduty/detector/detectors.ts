import type {
  DetectorFeatureResult,
  GetDetectorResponse,
} from '../../../../functions/checks/guardduty/shapes.generated.ts';

type Feature = NonNullable<GetDetectorResponse['Features']>[number];

export const detectorId = '12abc34d567e8fa901bc2d34e56789f0';

/** What GuardDuty answers of a detector that is on, with the features that a region has. */
export const detectorWith = (
  features: Partial<Record<DetectorFeatureResult, 'ENABLED' | 'DISABLED'>>,
  Status: 'ENABLED' | 'DISABLED' = 'ENABLED',
): GetDetectorResponse => ({
  ServiceRole: 'arn:aws:iam::123456789012:role/aws-service-role/guardduty',
  Status,
  Features: Object.entries(features).map(([Name, status]) => ({ Name, Status: status }) as Feature),
});
