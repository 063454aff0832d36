import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import { ResourceType } from '../../parts/check/resource-type.tsx';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import { counted, numberInWords } from '../../parts/format.ts';
import type { UnmadeListing } from '../../queries/resources.ts';
import { inventoryTexts as texts } from '../../texts/en/inventory.ts';
import { words } from '../../texts/en/words.ts';
import { type UnmadeGroup, unmadeGroups } from './unmade-groups.ts';

/** How many kinds of listings stand there at once: the others are unfolded. */
const shownAtOnce = 5;

export interface UnmadeProps {
  readonly listings: readonly UnmadeListing[];
  /** Whether these are all of the list. */
  readonly isWhole: boolean;
}

/** The listings that could not be made: a list without them would read as if nothing were in them. */
export function Unmade({ listings, isWhole }: UnmadeProps) {
  if (listings.length === 0) return null;
  const groups = unmadeGroups(listings);
  const [shown, more] = [groups.slice(0, shownAtOnce), groups.slice(shownAtOnce)];
  return (
    <Alert
      type="warning"
      header={`${counted(listings.length, texts.unmade)}${isWhole ? '' : texts.onThisPart}`}
    >
      {texts.unmadeDetail}
      <Groups groups={shown} />
      {more.length > 0 && (
        <ExpandableSection headerText={texts.more(numberInWords(more.length))}>
          <Groups groups={more} />
        </ExpandableSection>
      )}
    </Alert>
  );
}

const Groups = ({ groups }: { readonly groups: readonly UnmadeGroup[] }) => (
  <ul>
    {groups.map((group) => (
      <li key={group.key}>
        <Group group={group} />
      </li>
    ))}
  </ul>
);

function Group({ group }: { readonly group: UnmadeGroup }) {
  const { type, operation, code, category, executionId, regions, accounts } = group;
  const follow = useFollow();
  const href = useExecutionHref();
  const [account] = accounts;
  return (
    <>
      <ResourceType type={type} />
      {': '}
      {words.errorCategories[category]}
      {', '}
      <code>{operation}</code>
      {', '}
      <code>{code}</code>
      {' · '}
      {regions.length === 1 ? regions[0] : counted(regions.length, texts.inRegions)}
      {' · '}
      {account !== undefined && accounts.length === 1 ? (
        <AccountName accountId={account} />
      ) : (
        counted(accounts.length, texts.inAccounts)
      )}
      {' · '}
      <Link
        href={href(executionId, 'errors')}
        onFollow={follow}
        fontSize="inherit"
        ariaLabel={texts.unmadeOf(type)}
      >
        {texts.unmadeBy}
      </Link>
    </>
  );
}
