import { IncompleteAnswerError } from '../../errors.ts';
import { bytesOf, textOf } from '../base64.ts';
import { longestText } from './embedded-texts.ts';

/**
 * The text of user data, of an instance or of what launches some: base64, and what is in it may be packed with gzip.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
 */
export function userDataText(base64: string): string {
  const bytes = bytesOf(base64);
  if (!bytes) throw new IncompleteAnswerError('AWS answered user data that is no base64.');
  return textOf(bytes, longestText);
}
