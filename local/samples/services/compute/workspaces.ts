import { inDays, type Said, toldAtHome } from '../../places/told.ts';

const WorkspaceId = 'ws-0a1b2c3d4';

const desktop = (isGood: boolean): readonly Said[] => [
  [
    'workspaces:DescribeWorkspaces',
    {
      Workspaces: [
        {
          WorkspaceId,
          DirectoryId: 'd-0a1b2c3d4e',
          UserName: 'ada',
          State: isGood ? 'AVAILABLE' : 'UNHEALTHY',
          BundleId: 'wsb-0a1b2c3d4',
          RootVolumeEncryptionEnabled: isGood,
          UserVolumeEncryptionEnabled: isGood,
          WorkspaceProperties: { RunningMode: 'AUTO_STOP' },
        },
      ],
    },
  ],
  [
    'workspaces:DescribeWorkspacesConnectionStatus',
    {
      WorkspacesConnectionStatus: [
        {
          WorkspaceId,
          ConnectionState: 'DISCONNECTED',
          ConnectionStateCheckTimestamp: inDays(0),
          LastKnownUserConnectionTimestamp: inDays(isGood ? -2 : -200),
        },
      ],
    },
  ],
];

export const workspaces = toldAtHome({
  healthy: () => desktop(true),
  faulty: () => desktop(false),
});
