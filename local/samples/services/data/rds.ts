import {
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  CreateDBParameterGroupCommand,
  CreateDBSnapshotCommand,
  CreateEventSubscriptionCommand,
  ModifyDBParameterGroupCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import type { ServiceSample } from '../../places/place.ts';
import { groupNamed } from '../compute/own-vpc.ts';

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

/** A parameter group that demands TLS, or does not. */
async function parameterGroup(client: RDSClient, forceSsl: '0' | '1'): Promise<string> {
  const DBParameterGroupName = forceSsl === '1' ? 'tls-only' : 'legacy';
  await client.send(
    new CreateDBParameterGroupCommand({
      DBParameterGroupName,
      DBParameterGroupFamily: 'postgres17',
      Description: DBParameterGroupName,
    }),
  );
  const Parameters = [
    { ParameterName: 'rds.force_ssl', ParameterValue: forceSsl, ApplyMethod: 'immediate' as const },
  ];
  await client.send(new ModifyDBParameterGroupCommand({ DBParameterGroupName, Parameters }));
  return DBParameterGroupName;
}

export const rds: ServiceSample = {
  async healthy(place) {
    const { settings, region, accountId } = place;
    const client = new RDSClient(settings);
    const DBParameterGroupName = await parameterGroup(client, '1');
    await client.send(
      new CreateEventSubscriptionCommand({
        SubscriptionName: 'critical',
        SnsTopicArn: `arn:aws:sns:${region}:${accountId}:orders`,
        SourceType: 'db-instance',
        EventCategories: ['configuration change', 'failure', 'maintenance'],
        Enabled: true,
      }),
    );
    await client.send(
      instance('orders', {
        DBParameterGroupName,
        VpcSecurityGroupIds: [await groupNamed(place, 'bastion')],
        StorageEncrypted: true,
        MaxAllocatedStorage: 1000,
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

  async faulty(place) {
    const { settings } = place;
    const client = new RDSClient(settings);
    const DBParameterGroupName = await parameterGroup(client, '0');
    await client.send(
      instance('legacy', {
        DBParameterGroupName,
        VpcSecurityGroupIds: [await groupNamed(place, 'database')],
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
