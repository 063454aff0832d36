import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

const Name = 'nightly';

const environment = (place: Place, more: object): readonly Said[] => [
  ['mwaa:ListEnvironments', { Environments: [Name] }],
  [
    'mwaa:GetEnvironment',
    {
      Environment: {
        Name,
        Arn: arn(place, 'airflow', `environment/${Name}`),
        AirflowVersion: '2.10.3',
        EnvironmentClass: 'mw1.small',
        ...more,
      },
    },
    { Name },
  ],
];

export const airflow = toldAtHome({
  healthy: (place) =>
    environment(place, { Status: 'AVAILABLE', WebserverAccessMode: 'PRIVATE_ONLY' }),
  faulty: (place) =>
    environment(place, { Status: 'UPDATE_FAILED', WebserverAccessMode: 'PUBLIC_ONLY' }),
});
