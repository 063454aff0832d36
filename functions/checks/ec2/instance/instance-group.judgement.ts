import type { Instance } from '../shapes.generated.ts';

/** Tags by which groups, fleets and clusters mark the instances that they make and replace. */
const groupTags = [
  'aws:autoscaling:groupName',
  'aws:ec2:fleet-id',
  'aws:ec2spot:fleet-request-id',
  'aws:elasticmapreduce:job-flow-id',
];

/** Whether a group, fleet or cluster made an instance, and replaces it by another. */
export const isOfGroup = ({ Tags = [] }: Instance): boolean =>
  Tags.some(({ Key }) => Key !== undefined && groupTags.includes(Key));
