/** What the CDN says in front of the API with each request, in small letters. */
export const cdnHeaders = {
  /** A secret that it shares with the API alone. A viewer who sends the header has it replaced. */
  secret: 'x-roundsman-cdn',
  /**
   * The viewer's address and port, as CloudFront saw them: `198.51.100.7:46532`, `2001:db8::7:46532`.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html
   */
  viewerAddress: 'cloudfront-viewer-address',
} as const;
