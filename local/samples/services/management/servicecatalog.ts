import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const Id = 'port-0a1b2c3d4e5f6';

/** @param PrincipalIds Accounts that it is shared with one by one. */
const portfolio = (place: Place, PrincipalIds: readonly string[]): readonly Said[] => [
  [
    'servicecatalog:ListPortfolios',
    {
      PortfolioDetails: [
        {
          Id,
          ARN: arn(place, 'catalog', `portfolio/${Id}`),
          DisplayName: 'Standard',
          ProviderName: 'Platform team',
          CreatedTime: inDays(-300),
        },
      ],
    },
  ],
  [
    'servicecatalog:DescribePortfolioShares',
    {
      PortfolioShareDetails: PrincipalIds.map((PrincipalId) => ({
        PrincipalId,
        Type: 'ACCOUNT',
        Accepted: true,
      })),
    },
    { PortfolioId: Id },
  ],
];

export const serviceCatalog = toldAtHome({
  healthy: (place) => portfolio(place, []),
  faulty: (place) => portfolio(place, ['999999999999']),
});
