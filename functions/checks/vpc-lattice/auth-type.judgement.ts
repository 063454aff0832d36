import { kindOfWord } from '../../core/judgement/known-words.ts';

const kinds = { asked: ['AWS_IAM'], admitted: ['NONE'] } as const;

/** Whether callers have to sign their requests, so that a policy can tell them apart. */
export const asksWhoCalls = (item: { readonly authType?: string | undefined }): boolean =>
  kindOfWord(item.authType, 'authType', kinds) === 'asked';
