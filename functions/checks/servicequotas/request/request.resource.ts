import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { defineResource } from '../../../core/resource.ts';
import type { RequestedServiceQuotaChange } from '../shapes.generated.ts';

const states = {
  waits: ['PENDING', 'CASE_OPENED'],
  answered: ['APPROVED', 'DENIED', 'CASE_CLOSED', 'NOT_APPROVED', 'INVALID_REQUEST'],
};

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

  select: ({ Status }) => kindOfWord(Status, 'Status', states) === 'waits',

  identify: ({ Id, QuotaName }, { region }) => ({ id: Id, name: QuotaName, region }),

  facts: {},
});
