import type { Samples } from './sample.ts';

export const storage: Samples = {
  's3:GetBucketLocation': { LocationConstraint: 'eu-west-1' },
  // Each region has one.
  's3:ListBuckets': {
    Buckets: [{ BucketRegion: 'eu-west-1' }, { Name: 'other', BucketRegion: 'us-east-1' }],
  },
  's3:ListMultipartUploads': { IsTruncated: false },
};
