import {
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  CreateDBSnapshotCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import type { ServiceSample } from '../place.ts';

const instance = (
  DBInstanceIdentifier: string,
  settings: Partial<CreateDBInstanceCommandInput>,
): CreateDBInstanceCommand =>
  new CreateDBInstanceCommand({
    DBInstanceIdentifier,
    DBInstanceClass: 'db.t4g.medium',
    Engine: 'postgres',
    EngineVersion: '17.4',
    AllocatedStorage: 100,
    MasterUsername: 'operator',
    ManageMasterUserPassword: true,
    ...settings,
  });

export const rds: ServiceSample = {
  async healthy({ settings }) {
    const client = new RDSClient(settings);
    await client.send(
      instance('orders', {
        StorageEncrypted: true,
        PubliclyAccessible: false,
        MultiAZ: true,
        BackupRetentionPeriod: 14,
        DeletionProtection: true,
        AutoMinorVersionUpgrade: true,
        CopyTagsToSnapshot: true,
        EnableIAMDatabaseAuthentication: true,
        EnableCloudwatchLogsExports: ['postgresql', 'upgrade'],
      }),
    );
    await client.send(
      new CreateDBSnapshotCommand({
        DBInstanceIdentifier: 'orders',
        DBSnapshotIdentifier: 'orders-before-upgrade',
      }),
    );
  },

  async faulty({ settings }) {
    const client = new RDSClient(settings);
    await client.send(
      instance('legacy', {
        StorageEncrypted: false,
        PubliclyAccessible: true,
        BackupRetentionPeriod: 0,
        DeletionProtection: false,
        AutoMinorVersionUpgrade: false,
      }),
    );
    const DBSnapshotIdentifier = 'legacy-copy';
    await client.send(
      new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'legacy', DBSnapshotIdentifier }),
    );
    await client.send(
      new ModifyDBSnapshotAttributeCommand({
        DBSnapshotIdentifier,
        AttributeName: 'restore',
        ValuesToAdd: ['all'],
      }),
    );
  },
};
