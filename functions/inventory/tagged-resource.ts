import type { AwsCallError } from '../core/errors.ts';
import { defineResource } from '../core/resource.ts';

/** A resource that has tags, or had some: what AWS's tagging API answers. */
export interface TaggedResource {
  readonly ResourceARN?: string;
  readonly Tags?: readonly { readonly Key?: string; readonly Value?: string }[];
}

/** What stands for all tags of a region that could not be read. */
export interface UnreadTags {
  readonly error: AwsCallError;
}

export const isUnread = (tagged: TaggedResource | UnreadTags): tagged is UnreadTags =>
  'error' in tagged;

/** Asked once a region, whatever the number of kinds that are listed there. */
export const taggedResource = defineResource<TaggedResource | UnreadTags>({
  service: 'tag',
  type: 'AWS::Tag::TaggedResource',
  scope: 'regional',

  list: {
    api: 'resourcegroupstaggingapi',
    operation: 'GetResources',
    action: 'tag:GetResources',
    input: { ResourcesPerPage: 100 },
    items: 'ResourceTagMappingList',
    unread: (_, error): UnreadTags => ({ error }),
  },

  identify: (tagged, { region }) => {
    const id = isUnread(tagged) ? 'unread' : tagged.ResourceARN;
    return { id, name: id, region };
  },

  facts: {},
});
