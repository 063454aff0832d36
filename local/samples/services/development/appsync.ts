import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

const api = (place: Place, isGood: boolean): readonly Said[] => [
  [
    'appsync:ListGraphqlApis',
    {
      graphqlApis: [
        {
          name: 'shop',
          apiId: 'a0b1c2d3e4f5',
          arn: arn(place, 'appsync', 'apis/a0b1c2d3e4f5'),
          apiType: 'GRAPHQL',
          owner: place.accountId,
          visibility: 'GLOBAL',
          authenticationType: isGood ? 'AWS_IAM' : 'API_KEY',
          xrayEnabled: isGood,
          ...(isGood && {
            wafWebAclArn: arn(place, 'wafv2', 'regional/webacl/web/0a1b2c3d'),
            logConfig: {
              fieldLogLevel: 'ERROR',
              cloudWatchLogsRoleArn: `arn:aws:iam::${place.accountId}:role/appsync`,
            },
          }),
        },
      ],
    },
  ],
];

export const appSync = toldAtHome({
  healthy: (place) => api(place, true),
  faulty: (place) => api(place, false),
});
