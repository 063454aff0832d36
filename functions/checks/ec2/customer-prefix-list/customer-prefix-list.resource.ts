import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { managedPrefixList } from '../managed-prefix-list/managed-prefix-list.resource.ts';

/**
 * A prefix list that customers fill. AWS's own are left out: their entries are the addresses of one
 * service, and asking for them would cost a call each in every region.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
export const customerPrefixList = defineResource({
  ...managedPrefixList,
  // EC2 has two spellings of it.
  goneOn: {
    'InvalidPrefixListID.NotFound':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
    'InvalidPrefixListId.NotFound':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  },
  select: ({ OwnerId }) => answered(OwnerId, 'OwnerId') !== 'AWS',
});
