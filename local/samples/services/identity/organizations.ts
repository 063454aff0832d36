import type { Place } from '../../places/place.ts';
import { type Said, toldAtHome } from '../../places/told.ts';

/** A member of an organisation that another account manages; of the rest, a member is told little. */
const member = ({ accountId }: Place): readonly Said[] => [
  [
    'organizations:DescribeOrganization',
    {
      Organization: {
        Id: 'o-0a1b2c3d4e',
        Arn: 'arn:aws:organizations::666666666666:organization/o-0a1b2c3d4e',
        FeatureSet: 'ALL',
        MasterAccountArn: 'arn:aws:organizations::666666666666:account/o-0a1b2c3d4e/666666666666',
        MasterAccountId: '666666666666',
        MasterAccountEmail: `owner-of-${accountId}@northwind.example`,
      },
    },
  ],
];

export const organizations = toldAtHome({ healthy: member, faulty: () => [] });
