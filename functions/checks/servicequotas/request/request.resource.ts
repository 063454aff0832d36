import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { RequestedServiceQuotaChange } from '../shapes.generated.ts';

const waits = ['PENDING', 'CASE_OPENED'];
const answers = ['APPROVED', 'DENIED', 'CASE_CLOSED', 'NOT_APPROVED', 'INVALID_REQUEST'];

/** A request for more of a quota that nobody has answered yet. */
export const request = defineResource<RequestedServiceQuotaChange>({
  service: 'servicequotas',
  type: 'AWS::ServiceQuotas::Request',
  scope: 'regional',

  list: {
    operation: 'ListRequestedServiceQuotaChangeHistory',
    action: 'servicequotas:ListRequestedServiceQuotaChangeHistory',
    input: { QuotaRequestedAtLevel: 'ALL', MaxResults: 100 },
    items: 'RequestedQuotas',
  },

  select: ({ Status }) => isWaiting(answered<string>(Status, 'Status')),

  identify: ({ Id, QuotaName }, { region }) => ({ id: Id, name: QuotaName, region }),

  facts: {},
});

function isWaiting(status: string): boolean {
  if (waits.includes(status)) return true;
  if (answers.includes(status)) return false;
  throw new IncompleteAnswerError(`AWS answered with the unknown status ${status}.`);
}
