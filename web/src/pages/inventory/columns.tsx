import Link from '@cloudscape-design/components/link';
import { useMemo } from 'react';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import { ResourceType } from '../../parts/check/resource-type.tsx';
import { ResourceLink } from '../../parts/finding/resource-link.tsx';
import { ResourceBecame } from '../../parts/resource/resource-cells.tsx';
import { tagInWords, tagReason, tagsInWords } from '../../parts/resource/resource-words.ts';
import type { RowsProps } from '../../parts/rows.tsx';
import { Time } from '../../parts/time.tsx';
import type { ListedResource } from '../../queries/resources.ts';
import { inventoryTexts as texts } from '../../texts/en/inventory.ts';
import type { InventorySearch } from './search.ts';

/** What the list shows of a resource. A type leads to all of its kind. */
export function useColumns(search: InventorySearch): RowsProps<ListedResource>['columns'] {
  return useMemo(
    () => [
      {
        id: 'name',
        header: texts.columns.name,
        minWidth: 180,
        cell: ({ resource }) => (
          <span className="resource-name" title={resource.id}>
            <ResourceLink resource={resource} />
          </span>
        ),
      },
      {
        id: 'type',
        header: texts.columns.type,
        minWidth: 150,
        isWide: true,
        cell: ({ type }) => <OfType type={type} search={search} />,
      },
      {
        id: 'account',
        header: texts.columns.account,
        minWidth: 140,
        cell: ({ accountId, region }) => (
          <>
            <AccountName accountId={accountId} />
            <div className="secondary">{region}</div>
          </>
        ),
      },
      {
        id: 'became',
        header: texts.columns.became,
        minWidth: 130,
        cell: (listed) => <ResourceBecame listed={listed} />,
      },
      { id: 'tags', header: texts.columns.tags, minWidth: 100, cell: Tags },
      {
        id: 'state',
        header: texts.columns.state,
        minWidth: 100,
        cell: ({ state }) => state ?? <NotSaid />,
      },
      {
        id: 'created',
        header: texts.columns.created,
        minWidth: 120,
        cell: ({ created }) =>
          created === undefined ? <NotSaid /> : <Time at={created} as="relative" />,
      },
    ],
    [search],
  );
}

const NotSaid = () => <span className="secondary">{texts.notSaid}</span>;

function Tags({ tags }: Pick<ListedResource, 'tags'>) {
  const said =
    tags?.state === 'read'
      ? Object.entries(tags.tags).map(tagInWords).join('\n') || undefined
      : tagReason(tags);
  return <span title={said}>{tagsInWords(tags)}</span>;
}

function OfType({ type, search }: { readonly type: string; readonly search: InventorySearch }) {
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant() };
  if (search.type === type) return <ResourceType type={type} />;
  const { cursor, service, ...rest } = search;
  return (
    <Link
      variant="secondary"
      href={href({ to: '/t/$tenant/inventory', params, search: { ...rest, type } })}
      onFollow={follow}
      ariaLabel={texts.ofType(type)}
    >
      <ResourceType type={type} />
    </Link>
  );
}
