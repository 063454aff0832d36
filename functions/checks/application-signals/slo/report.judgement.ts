import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type {
  BatchGetServiceLevelObjectiveBudgetReportOutput,
  ServiceLevelObjectiveBudgetReport,
} from '../shapes.generated.ts';

/** The report of the one objective that was asked about. */
export function reportOf(
  answer: BatchGetServiceLevelObjectiveBudgetReportOutput | undefined,
): ServiceLevelObjectiveBudgetReport {
  const [error] = answered(answer?.Errors, 'Errors');
  if (error) {
    throw new IncompleteAnswerError(`AWS made no report of the objective: ${error.ErrorCode}.`);
  }
  return answered(answered(answer?.Reports, 'Reports')[0], 'the report of the objective');
}
