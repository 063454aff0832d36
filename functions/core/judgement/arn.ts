import { answered } from './answer.ts';

/**
 * The account in an ARN: whose thing it is, where a list holds those of others as well.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export const accountOfArn = (arn: string | undefined): string | undefined =>
  answered(arn, 'the ARN').split(':')[4];
