import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

const warehouse = (place: Place, isGood: boolean): readonly Said[] => [
  [
    'redshift-serverless:ListNamespaces',
    {
      namespaces: [
        {
          namespaceName: 'reports',
          namespaceId: '0a1b2c3d',
          namespaceArn: arn(place, 'redshift-serverless', 'namespace/0a1b2c3d'),
          status: 'AVAILABLE',
          adminUsername: isGood ? 'operator' : 'admin',
          dbName: isGood ? 'reports' : 'dev',
          kmsKeyId: isGood ? arn(place, 'kms', 'alias/data') : 'AWS_OWNED_KMS_KEY',
          logExports: isGood ? ['useractivitylog', 'userlog', 'connectionlog'] : [],
        },
      ],
    },
  ],
  [
    'redshift-serverless:ListWorkgroups',
    {
      workgroups: [
        {
          workgroupName: 'reports',
          workgroupId: '1b2c3d4e',
          workgroupArn: arn(place, 'redshift-serverless', 'workgroup/1b2c3d4e'),
          namespaceName: 'reports',
          status: 'AVAILABLE',
          publiclyAccessible: !isGood,
          enhancedVpcRouting: isGood,
          configParameters: [{ parameterKey: 'require_ssl', parameterValue: String(isGood) }],
        },
      ],
    },
  ],
];

export const redshiftServerless = toldAtHome({
  healthy: (place) => warehouse(place, true),
  faulty: (place) => warehouse(place, false),
});
