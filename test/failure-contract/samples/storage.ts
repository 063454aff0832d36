import type { Samples } from './sample.ts';

export const storage: Samples = {
  's3:GetBucketLocation': { LocationConstraint: 'eu-west-1' },
  's3:ListMultipartUploads': { IsTruncated: false },
};
