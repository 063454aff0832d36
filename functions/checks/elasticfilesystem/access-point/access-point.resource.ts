import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { defineResource } from '../../../core/resource.ts';
import type { AccessPointDescription } from '../efs.shapes.generated.ts';

/** An access point of the account that is there. */
export const accessPoint = defineResource<AccessPointDescription>({
  service: 'elasticfilesystem',
  type: 'AWS::EFS::AccessPoint',
  scope: 'regional',

  list: {
    operation: 'DescribeAccessPoints',
    action: 'elasticfilesystem:DescribeAccessPoints',
    api: 'efs',
    input: { MaxResults: 1000 },
    items: 'AccessPoints',
  },

  select: ({ OwnerId, LifeCycleState }, { accountId }) =>
    answered(OwnerId, 'OwnerId') === accountId &&
    kindOfWord(LifeCycleState, 'LifeCycleState', {
      there: ['available', 'updating'],
      not: ['creating', 'deleting', 'deleted', 'error'],
    }) === 'there',

  identify: ({ AccessPointArn, AccessPointId, Name }, { region }) => ({
    id: AccessPointArn,
    name: Name || AccessPointId,
    region,
  }),

  facts: {},
});
