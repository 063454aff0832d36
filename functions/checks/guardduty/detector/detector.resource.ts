import { defineResource } from '../../../core/resource.ts';
import type {
  GetDetectorResponse,
  ListCoverageResponse,
  ListFindingsResponse,
} from '../shapes.generated.ts';

export interface DetectorFacts {
  GetDetector: GetDetectorResponse;
  ListCoverage: ListCoverageResponse;
  ListFindings: ListFindingsResponse;
}

/** GuardDuty in a region, on or suspended. The item is the detector's id. */
export const detector = defineResource<string, DetectorFacts>({
  service: 'guardduty',
  type: 'AWS::GuardDuty::Detector',
  scope: 'regional',

  list: {
    operation: 'ListDetectors',
    action: 'guardduty:ListDetectors',
    input: { MaxResults: 50 },
    items: 'DetectorIds',
  },

  identify: (id, { partition, region, accountId }) => ({
    id: `arn:${partition}:guardduty:${region}:${accountId}:detector/${id}`,
    name: id,
    region,
  }),

  facts: {
    GetDetector: {
      action: 'guardduty:GetDetector',
      input: (id) => ({ DetectorId: id }),
    },
    // What is not watched, of this account alone: an administrator is told of its members, too.
    ListCoverage: {
      action: 'guardduty:ListCoverage',
      input: (id, { accountId }) => ({
        DetectorId: id,
        MaxResults: 50,
        FilterCriteria: {
          FilterCriterion: [
            { CriterionKey: 'ACCOUNT_ID', FilterCondition: { Equals: [accountId] } },
            { CriterionKey: 'COVERAGE_STATUS', FilterCondition: { Equals: ['UNHEALTHY'] } },
          ],
        },
      }),
      pages: 'Resources',
    },
    // The open ones of this account, of high and critical severity.
    ListFindings: {
      action: 'guardduty:ListFindings',
      input: (id, { accountId }) => ({
        DetectorId: id,
        MaxResults: 50,
        FindingCriteria: {
          Criterion: {
            accountId: { Equals: [accountId] },
            'service.archived': { Equals: ['false'] },
            severity: { GreaterThanOrEqual: 7 },
          },
        },
      }),
      pages: 'FindingIds',
    },
  },
});
