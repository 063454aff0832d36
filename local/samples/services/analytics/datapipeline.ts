import { type Said, toldAtHome } from '../../places/told.ts';

const id = 'df-0A1B2C3D4E5F6071';

const pipeline = (stringValue: string): readonly Said[] => [
  ['datapipeline:ListPipelines', { pipelineIdList: [{ id, name: 'nightly-copy' }] }],
  [
    'datapipeline:GetPipelineDefinition',
    {
      pipelineObjects: [
        {
          id: 'Database',
          name: 'Database',
          fields: [
            { key: 'type', stringValue: 'JdbcDatabase' },
            { key: 'connectionString', stringValue },
          ],
        },
      ],
    },
    { pipelineId: id },
  ],
];

export const dataPipeline = toldAtHome({
  healthy: () => pipeline('jdbc:postgresql://shop.internal:5432/orders'),
  faulty: () => pipeline('jdbc:postgresql://copy:Tr0ub4dor-and-3@shop.internal:5432/orders'),
});
