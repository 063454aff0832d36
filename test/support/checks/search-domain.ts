/** What AWS answers of every domain of OpenSearch that is not being deleted. */
export const searchDomain = {
  Deleted: false,
  DomainId: '123456789012/shop',
  DomainName: 'shop',
  ARN: 'arn:aws-cn:es:cn-north-1:123456789012:domain/shop',
  ClusterConfig: {},
};
