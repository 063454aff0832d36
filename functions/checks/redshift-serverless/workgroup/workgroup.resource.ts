import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Workgroup } from '../shapes.generated.ts';

/** What answers the queries of a serverless warehouse, with its network and its parameters. */
export const workgroup = defineResource<Workgroup>({
  service: 'redshift-serverless',
  type: 'AWS::RedshiftServerless::Workgroup',
  scope: 'regional',

  list: {
    operation: 'ListWorkgroups',
    action: 'redshift-serverless:ListWorkgroups',
    input: { maxResults: 100 },
    items: 'workgroups',
    // "… isn't supported": said where there is none of it, https://github.com/ekristen/aws-nuke/issues/372
    notEnabledOn: {
      'ValidationException: The Workgroups operation is':
        'https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-usage-considerations.html',
    },
  },

  select: ({ status }) => !['CREATING', 'DELETING'].includes(answered(status, 'status')),

  identify: ({ workgroupArn, workgroupName }, { region }) => ({
    id: workgroupArn,
    name: workgroupName,
    region,
  }),

  facts: {},
});
