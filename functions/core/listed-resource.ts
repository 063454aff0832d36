import * as z from 'zod';
import { errorCategories } from './errors.ts';

/**
 * The tags of a resource, and how they are known. `none-found`: AWS's tagging API answered and names none, in any region
 * of the run; it does not cover every service. `not-asked`: the list says no tags, and no ARN by which others could be
 * asked. `not-known`: the tagging API could not be asked, and why.
 *
 * https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
 */
const ResourceTags = z.discriminatedUnion('state', [
  z.object({ state: z.literal('read'), tags: z.record(z.string(), z.string()) }),
  z.object({ state: z.literal('none-found') }),
  z.object({ state: z.literal('not-asked') }),
  z.object({
    state: z.literal('not-known'),
    category: z.enum(errorCategories),
    /** AWS's code, or the name of our own error where AWS gave none. */
    code: z.string(),
  }),
]);
export type ResourceTags = z.infer<typeof ResourceTags>;

/** What a list says of one resource, beyond what it is called and where it lives. */
export const ListedResource = z.object({
  /** CloudFormation's name of the type: `AWS::SQS::Queue`. */
  type: z.string(),
  /** Absent where its list does not say it. */
  created: z.iso.datetime().exactOptional(),
  /** The state in AWS's word: `available`, `ACTIVE`. Absent where its list does not say it. */
  state: z.string().exactOptional(),
  tags: ResourceTags,
});
export type ListedResource = z.infer<typeof ListedResource>;
