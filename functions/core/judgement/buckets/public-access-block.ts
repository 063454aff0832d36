/** S3's four settings, for an account or a bucket. */
export interface PublicAccessBlock {
  readonly BlockPublicAcls?: boolean | undefined;
  readonly IgnorePublicAcls?: boolean | undefined;
  readonly BlockPublicPolicy?: boolean | undefined;
  readonly RestrictPublicBuckets?: boolean | undefined;
}

const settings = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
] as const;

/** The settings that are off. Off is also what AWS leaves out: no setting is required. */
export function settingsOff(block: PublicAccessBlock): readonly string[] {
  return settings.filter((setting) => block[setting] !== true);
}
