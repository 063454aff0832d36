import { IncompleteAnswerError } from '../../errors.ts';
import { answered } from '../answer.ts';

/** What rules and routes may name instead of address ranges: `related` of whoever joins both. */
export interface PrefixLists {
  /** Every list that the account sees, AWS's own and shared ones too. */
  readonly prefixLists: readonly {
    readonly PrefixListId?: string | undefined;
    readonly OwnerId?: string | undefined;
  }[];
  /** Entries of the lists that are not AWS's own, page by page. */
  readonly prefixListEntries: readonly {
    readonly PrefixListId?: string | undefined;
    readonly Entries?: readonly { readonly Cidr?: string | undefined }[] | undefined;
  }[];
}

/**
 * The address ranges of a prefix list, `undefined` of one that the account does not see: nobody
 * here knows what it holds. AWS's own hold the addresses of one of its services, never all.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
export function cidrsOfList(
  id: string,
  { prefixLists, prefixListEntries }: PrefixLists,
): readonly string[] | undefined {
  const list = prefixLists.find(({ PrefixListId }) => PrefixListId === id);
  if (!list) return undefined;
  if (answered(list.OwnerId, 'OwnerId') === 'AWS') return [];
  return prefixListEntries
    .filter(({ PrefixListId }) => PrefixListId === id)
    .flatMap(({ Entries }) => answered(Entries, 'Entries'))
    .map(({ Cidr }) => answered(Cidr, 'Cidr'));
}

/** @param who What names the list: `A rule`, `A route`. */
export const unseenList = (who: string, id: string) =>
  new IncompleteAnswerError(`${who} names prefix list ${id}, which this account does not see.`);
