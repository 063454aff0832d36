import { answered } from '../../../core/judgement/answer.ts';
import { accountOfArn } from '../../../core/judgement/arn.ts';
import { defineResource } from '../../../core/resource.ts';
import type { ListTargetsResponse, TargetGroupSummary } from '../shapes.generated.ts';

/** A target group of the account that stays. */
export const targetGroup = defineResource<TargetGroupSummary, { ListTargets: ListTargetsResponse }>(
  {
    service: 'vpc-lattice',
    type: 'AWS::VpcLattice::TargetGroup',
    scope: 'regional',

    list: {
      operation: 'ListTargetGroups',
      action: 'vpc-lattice:ListTargetGroups',
      input: { maxResults: 100 },
      items: 'items',
    },

    select: ({ arn, status }, { accountId }) =>
      accountOfArn(arn) === accountId && answered(status, 'status') !== 'DELETE_IN_PROGRESS',

    identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

    goneOn: {
      ResourceNotFoundException:
        'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_ListTargets.html',
    },

    facts: {
      ListTargets: {
        action: 'vpc-lattice:ListTargets',
        input: ({ arn }) => ({ targetGroupIdentifier: arn, maxResults: 100 }),
        pages: 'items',
      },
    },
  },
);
