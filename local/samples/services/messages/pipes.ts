import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

const pipe = (place: Place, state: object): readonly Said[] => [
  [
    'pipes:ListPipes',
    {
      Pipes: [
        {
          Name: 'orders-to-warehouse',
          Arn: arn(place, 'pipes', 'pipe/orders-to-warehouse'),
          DesiredState: 'RUNNING',
          Source: arn(place, 'sqs', 'orders'),
          Target: arn(place, 'sqs', 'warehouse'),
          ...state,
        },
      ],
    },
  ],
];

export const pipes = toldAtHome({
  healthy: (place) => pipe(place, { CurrentState: 'RUNNING' }),
  faulty: (place) =>
    pipe(place, { CurrentState: 'START_FAILED', StateReason: 'The role cannot be assumed.' }),
});
