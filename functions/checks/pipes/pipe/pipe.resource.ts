import { defineResource } from '../../../core/resource.ts';
import type { Pipe } from '../shapes.generated.ts';

/** A pipe that is there to stay. */
export const pipe = defineResource<Pipe>({
  service: 'pipes',
  type: 'AWS::Pipes::Pipe',
  scope: 'regional',

  list: {
    operation: 'ListPipes',
    action: 'pipes:ListPipes',
    input: { Limit: 100 },
    items: 'Pipes',
  },

  identify: ({ Arn, Name }, { region }) => ({ id: Arn, name: Name, region }),

  select: ({ CurrentState }) => CurrentState !== 'DELETING',

  facts: {},
});
