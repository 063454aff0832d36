import { defineResource } from '../../../core/resource.ts';
import type {
  BatchGetServiceLevelObjectiveBudgetReportOutput,
  ServiceLevelObjectiveSummary,
} from '../shapes.generated.ts';

export interface SloFacts {
  BatchGetServiceLevelObjectiveBudgetReport: BatchGetServiceLevelObjectiveBudgetReportOutput;
}

/** A service level objective of the account. */
export const slo = defineResource<ServiceLevelObjectiveSummary, SloFacts>({
  service: 'application-signals',
  type: 'AWS::ApplicationSignals::ServiceLevelObjective',
  scope: 'regional',

  list: {
    operation: 'ListServiceLevelObjectives',
    action: 'application-signals:ListServiceLevelObjectives',
    input: { MaxResults: 50 },
    items: 'SloSummaries',
  },

  identify: ({ Arn, Name }, { region }) => ({ id: Arn, name: Name, region }),

  facts: {
    // As of the time of the run, which a description of several at once is not told.
    BatchGetServiceLevelObjectiveBudgetReport: {
      action: 'application-signals:BatchGetServiceLevelObjectiveBudgetReport',
      input: ({ Arn }, _, now) => ({ Timestamp: now, SloIds: [Arn] }),
    },
  },
});
