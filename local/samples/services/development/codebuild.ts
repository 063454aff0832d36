import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const name = 'shop';

interface Build {
  readonly location: string;
  readonly variable: string;
  readonly logs: 'ENABLED' | 'DISABLED';
  readonly filterGroups: readonly object[];
}

const project = (
  place: Place,
  { location, variable, logs, filterGroups }: Build,
): readonly Said[] => [
  ['codebuild:ListProjects', { projects: [name] }],
  [
    'codebuild:BatchGetProjects',
    {
      projects: [
        {
          name,
          arn: arn(place, 'codebuild', `project/${name}`),
          source: { type: 'GITHUB', location },
          artifacts: { type: 'NO_ARTIFACTS', encryptionDisabled: false },
          environment: {
            type: 'LINUX_CONTAINER',
            image: 'aws/codebuild/standard:7.0',
            computeType: 'BUILD_GENERAL1_SMALL',
            privilegedMode: logs === 'DISABLED',
            environmentVariables: [{ name: 'REGISTRY', value: variable, type: 'PLAINTEXT' }],
          },
          serviceRole: `arn:aws:iam::${place.accountId}:role/build`,
          encryptionKey: arn(place, 'kms', 'alias/aws/s3'),
          created: inDays(-400),
          lastModified: inDays(-30),
          webhook: { url: 'https://api.github.com/repos/northwind/shop/hooks/1', filterGroups },
          logsConfig: {
            cloudWatchLogs: { status: logs },
            s3Logs: { status: 'DISABLED', encryptionDisabled: false },
          },
          projectVisibility: 'PRIVATE',
        },
      ],
      projectsNotFound: [],
    },
  ],
];

export const codeBuild = toldAtHome({
  healthy: (place) =>
    project(place, {
      location: 'https://github.com/northwind/shop.git',
      variable: 'registry.northwind.example',
      logs: 'ENABLED',
      filterGroups: [[{ type: 'EVENT', pattern: 'PUSH' }]],
    }),
  faulty: (place) =>
    project(place, {
      location:
        'https://build:ghp_9aZ3kQ7dLx2Wv9Zp4Rt8Yb1Nc6Mf3Hj5Gs0@github.com/northwind/shop.git',
      variable: 'https://build:Tr0ub4dor-and-3@registry.northwind.example',
      logs: 'DISABLED',
      filterGroups: [],
    }),
});
