import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Namespace } from '../shapes.generated.ts';

/** What holds the databases of a serverless warehouse, its keys and its logs. */
export const namespace = defineResource<Namespace>({
  service: 'redshift-serverless',
  type: 'AWS::RedshiftServerless::Namespace',
  scope: 'regional',

  list: {
    operation: 'ListNamespaces',
    action: 'redshift-serverless:ListNamespaces',
    input: { maxResults: 100 },
    items: 'namespaces',
    // "… isn't supported": said where there is none of it, https://github.com/ekristen/aws-nuke/issues/372
    notEnabledOn: {
      'ValidationException: The Namespaces operation is':
        'https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-usage-considerations.html',
    },
  },

  select: ({ status }) => !['CREATING', 'DELETING'].includes(answered(status, 'status')),

  identify: ({ namespaceArn, namespaceName }, { region }) => ({
    id: namespaceArn,
    name: namespaceName,
    region,
  }),

  facts: {},
});
