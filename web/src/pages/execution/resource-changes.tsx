import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import { ResourceType } from '../../parts/check/resource-type.tsx';
import { ResourceLink } from '../../parts/finding/resource-link.tsx';
import { failureOf, tagsInWords } from '../../parts/resource/resource-words.ts';
import type { RowsProps } from '../../parts/rows.tsx';
import { type ResourceChange, resourceChangesQuery } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { inventoryTexts } from '../../texts/en/inventory.ts';
import type { PartProps } from './part-props.ts';
import { ResultRows } from './result-rows.tsx';

/** What appeared, changed and went in an inventory: each leads to the resource as it stands now. */
export function ResourceChanges(part: PartProps) {
  const query = useQuery(resourceChangesQuery(part.one, part.cursor));
  return (
    <SpaceBetween size="s">
      <OpenInventory />
      <ResultRows
        {...part}
        name="resources"
        query={query}
        columns={columns}
        nameOf={({ type, resource }) => `${type} ${resource?.name ?? ''}`}
      />
    </SpaceBetween>
  );
}

function OpenInventory() {
  const follow = useFollow();
  const href = useHref();
  const to = href({ to: '/t/$tenant/inventory', params: { tenant: useTenant() } });
  return (
    <Box>
      {texts.ofInventory}{' '}
      <Link href={to} onFollow={follow}>
        {texts.openInventory}
      </Link>
    </Box>
  );
}

const columns: RowsProps<ResourceChange>['columns'] = [
  {
    id: 'resource',
    header: texts.columns.resource,
    cell: ({ resource }) => (resource ? <ResourceLink resource={resource} /> : texts.wholeListing),
    minWidth: 180,
  },
  {
    id: 'type',
    header: texts.columns.type,
    cell: ({ type }) => <ResourceType type={type} />,
    minWidth: 150,
    isWide: true,
  },
  {
    id: 'change',
    header: texts.columns.became,
    cell: (change) => <Became change={change} />,
    minWidth: 130,
  },
  { id: 'tags', header: inventoryTexts.columns.tags, cell: Tags, minWidth: 100 },
  {
    id: 'account',
    header: texts.columns.account,
    cell: ({ accountId }) => <AccountName accountId={accountId} />,
  },
  { id: 'region', header: texts.columns.region, cell: ({ region }) => region },
];

/** What became of it and why it could not be read. A listing is no resource: it does not appear, and is not gone. */
function Became({ change: { change, resource, assessment } }: { readonly change: ResourceChange }) {
  if (!resource && change === 'resolved') return texts.listedAgain;
  if (change === 'resolved' || assessment.state === 'assessed') {
    return inventoryTexts.changes[change];
  }
  return (
    <>
      <div>{inventoryTexts.changes['not-assessed']}</div>
      <div className="secondary">{failureOf(assessment)}</div>
    </>
  );
}

/** A listing has no tags. */
function Tags({ resource, tags }: ResourceChange) {
  return resource ? tagsInWords(tags) : null;
}
