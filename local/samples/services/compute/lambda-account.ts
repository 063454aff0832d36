import { type Said, toldInEachRegion } from '../../places/told.ts';

/** How many functions may run at once in the region, and whether those that call themselves are stopped. */
const settings = (
  ConcurrentExecutions: number,
  RecursiveLoop: 'Terminate' | 'Allow',
): readonly Said[] => [
  ['lambda:GetFunctionRecursionConfig', { RecursiveLoop }],
  [
    'lambda:GetAccountSettings',
    {
      AccountLimit: {
        TotalCodeSize: 80_530_636_800,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions,
        UnreservedConcurrentExecutions: ConcurrentExecutions,
      },
      AccountUsage: { TotalCodeSize: 1_048_576, FunctionCount: 2 },
    },
  ],
];

export const lambdaAccount = toldInEachRegion({
  healthy: () => settings(1000, 'Terminate'),
  faulty: () => settings(10, 'Allow'),
});
