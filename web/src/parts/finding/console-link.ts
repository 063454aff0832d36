/** Where the console of a partition is. The sovereign cloud in Europe has one per region, and one region so far. */
const consoles: Readonly<Record<string, (region: string) => string>> = {
  aws: () => 'console.aws.amazon.com',
  'aws-cn': () => 'console.amazonaws.cn',
  'aws-us-gov': () => 'console.amazonaws-us-gov.com',
  'aws-eusc': (region) => `${region || 'eusc-de-east-1'}.console.amazonaws-eusc.eu`,
};

/** Partition, service, region, account and resource, none of which can lead a link elsewhere. */
const arnForm = /^arn:(aws[a-z-]*):[a-z0-9-]+:([a-z0-9-]*):(?:\d{12}|aws)?:\S+$/;

/**
 * The page of a resource in the AWS console, which finds it by its ARN. `undefined` for what is no ARN, and for the
 * partitions whose consoles are not on the public internet.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function consoleLink(arn: string): string | undefined {
  const [, partition = '', region = ''] = arnForm.exec(arn) ?? [];
  const host = Object.hasOwn(consoles, partition) ? consoles[partition]?.(region) : undefined;
  return host && `https://${host}/go/view?arn=${encodeURIComponent(arn)}`;
}
