import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { unusable } from './cognito.ts';

/** What Cognito knows of somebody, whoever asks: they themselves or the platform. */
export interface Person {
  readonly email: string;
  /** What they are called. Absent where nobody has said it. */
  readonly name?: string;
  /** Whether a sign-in asks for the code of an authenticator app. */
  readonly hasSecondFactor: boolean;
}

interface Described {
  readonly UserAttributes?: AttributeType[] | undefined;
  readonly UserMFASettingList?: string[] | undefined;
}

export const attributeOf = ({ UserAttributes = [] }: Described, name: string) =>
  UserAttributes.find(({ Name }) => Name === name)?.Value;

/** @param operation By which Cognito was asked */
export function personOf(operation: string, answer: Described): Person {
  const email = attributeOf(answer, 'email');
  if (!email) throw unusable(operation, 'a user without address');
  const name = attributeOf(answer, 'name');
  const { UserMFASettingList = [] } = answer;
  return {
    email,
    ...(name && { name }),
    hasSecondFactor: UserMFASettingList.includes('SOFTWARE_TOKEN_MFA'),
  };
}
