/** What checks of backups by AWS Backup have in common, for something made on the first day of the month. */
export const created = new Date('2026-11-01T00:00:00Z');
export const young = new Date('2026-11-14T00:00:00Z');

export const backup = (day: string) => ({
  ResourceArn: 'arn',
  LastBackupTime: new Date(`2026-11-${day}T05:00:00Z`),
});

export const none = 'AWS Backup has no backup of it.';
export const old = 'The last backup is 8 days old; the limit is 7 days.';
