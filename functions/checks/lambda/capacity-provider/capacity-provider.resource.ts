import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { CapacityProvider } from '../shapes.generated.ts';

/** What launches the instances that functions run on in the tenant's own network. */
export const capacityProvider = defineResource<CapacityProvider>({
  service: 'lambda',
  type: 'AWS::Lambda::CapacityProvider',
  scope: 'regional',

  list: {
    operation: 'ListCapacityProviders',
    action: 'lambda:ListCapacityProviders',
    input: { MaxItems: 50 },
    items: 'CapacityProviders',
    // Said by the host of a region where they are not offered; a denial names the action instead.
    notEnabledOn: {
      'AccessDeniedException: Unable to determine service/operation name':
        'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html',
    },
  },

  identify: ({ CapacityProviderArn: arn }, { region }) => ({
    id: arn,
    name: arn?.split(':').at(-1),
    region,
  }),

  select: ({ State }) => answered(State, 'State') !== 'Deleting',

  facts: {},
});
