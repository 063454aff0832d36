import { describe, expect, it } from 'vitest';
import { renderRegistry } from '../../tools/generate-registry.ts';

describe('the registry', () => {
  it('imports every check under a name of its own', () => {
    const text = renderRegistry(['ec2/volume/encrypted.check.ts', 's3/bucket/tls-only.check.ts']);

    expect(text).toContain(
      "import { check as ec2VolumeEncrypted } from './ec2/volume/encrypted.check.ts';",
    );
    expect(text).toContain('  ec2VolumeEncrypted,\n  s3BucketTlsOnly,\n');
  });

  it('lists them by id, in whatever order of folders they were found', () => {
    const text = renderRegistry([
      'rds/db-cluster/tls-required.check.ts',
      'rds/db-cluster/encrypted.check.ts',
      'rds/db-cluster-snapshot/encrypted.check.ts',
    ]);

    expect(text).toContain(
      '  rdsDbClusterEncrypted,\n  rdsDbClusterSnapshotEncrypted,\n  rdsDbClusterTlsRequired,\n',
    );
  });
});
