import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { cluster } from '../cluster/cluster.resource.ts';
import type {
  Addon,
  Cluster,
  DescribeAddonResponse,
  ListAddonsResponse,
} from '../shapes.generated.ts';

interface ListedAddon {
  readonly clusterName: string | undefined;
  readonly addonName: string;
}

export const addon = defineResource<Addon>({
  service: 'eks',
  type: 'AWS::EKS::Addon',
  scope: 'regional',

  parent: cluster,
  list: {
    operation: 'ListAddons',
    action: 'eks:ListAddons',
    input: ({ name }: Cluster) => ({ clusterName: name, maxResults: 100 }),
    items: ({ addons }: ListAddonsResponse, _, { name }: Cluster) =>
      addons?.map((addonName) => ({ clusterName: name, addonName })),
  },
  describe: {
    operation: 'DescribeAddon',
    action: 'eks:DescribeAddon',
    batch: 1,
    idOfListed: ({ addonName }: ListedAddon) => addonName,
    identifyListed: (
      { clusterName, addonName }: ListedAddon,
      { partition, region, accountId },
    ) => ({
      id:
        clusterName &&
        `arn:${partition}:eks:${region}:${accountId}:addon/${clusterName}/${addonName}`,
      name: addonName,
      region,
    }),
    input: ([addonName], { name }: Cluster) => ({ clusterName: name, addonName }),
    items: ({ addon: described }: DescribeAddonResponse) => described && [described],
    idOf: ({ addonName }) => addonName,
  },

  // Without the id at its end, which only the description tells.
  identify: ({ addonArn, addonName }, { region }) => ({
    id: addonArn?.replace(/\/[^/]+$/, ''),
    name: addonName,
    region,
  }),

  select: ({ status }) => answered(status, 'status') !== 'DELETING',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeAddon.html',
  },

  facts: {},
});
