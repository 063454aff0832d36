/**
 * The region that an answer of GetBucketLocation names. S3 leaves it out for us-east-1, and calls
 * eu-west-1 `EU` if the bucket was made under that name.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
 */
export function bucketRegion(answer: { readonly LocationConstraint?: string | undefined }): string {
  const { LocationConstraint: location = 'us-east-1' } = answer;
  return location === 'EU' ? 'eu-west-1' : location;
}
