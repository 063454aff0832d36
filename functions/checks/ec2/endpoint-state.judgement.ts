import { kindOfWord } from '../../core/judgement/known-words.ts';

// https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html#endpoint-states and, newer, the model
const kinds = {
  working: ['available'],
  failed: ['failed', 'partial', 'rejected', 'expired'],
  passing: ['pendingAcceptance', 'pending', 'deleting', 'deleted'],
} as const;

/** How an endpoint is. AWS's reference and its answers write the words with other capitals. */
export const endpointState = (item: { readonly State?: string | undefined }) =>
  kindOfWord(item.State, 'State', kinds);
