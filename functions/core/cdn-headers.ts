/** What the CDN says in front of the API with each request, in small letters. What a viewer wrote there is replaced. */
export const cdnHeaders = {
  /** A secret that it shares with the API alone. */
  secret: 'x-roundsman-cdn',
  /**
   * The viewer's address, as a function of the CDN saw it. Not CloudFront's own header: no policy sends that together
   * with all headers but `Host`.
   *
   * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginRequestPolicyHeadersConfig.html
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html for `viewer.ip`
   */
  viewerAddress: 'x-roundsman-viewer',
} as const;
