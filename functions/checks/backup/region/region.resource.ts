import { defineResource } from '../../../core/resource.ts';
import type { Volume } from '../../ec2/shapes.generated.ts';
import { volume } from '../../ec2/volume/volume.resource.ts';
import { dbCluster } from '../../rds/db-cluster/db-cluster.resource.ts';
import { dbInstance } from '../../rds/db-instance/db-instance.resource.ts';
import type { DBCluster, DBInstance } from '../../rds/shapes.generated.ts';
import { backupJob } from '../backup-job/backup-job.resource.ts';
import { plan } from '../plan/plan.resource.ts';
import type { BackupJob, BackupPlansListMember } from '../shapes.generated.ts';

export interface RegionRelated {
  dbClusters: DBCluster;
  dbInstances: DBInstance;
  jobs: BackupJob;
  plans: BackupPlansListMember;
  volumes: Volume;
}

const all = { keys: () => ['region'], otherKeys: () => ['region'] } as const;

/** A region of the account: its backups, and the data that most need some. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const region = defineResource<undefined, {}, RegionRelated>({
  service: 'backup',
  type: 'AWS::Backup::Region',
  scope: 'regional',
  anchor: true,

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},

  related: {
    dbClusters: { resource: dbCluster, ...all },
    dbInstances: { resource: dbInstance, ...all },
    jobs: { resource: backupJob, ...all },
    plans: { resource: plan, ...all },
    volumes: { resource: volume, ...all },
  },
});
