import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Failure } from '../../app/failure.tsx';
import { useRefusal } from '../../app/role.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Deed } from '../../parts/deed.tsx';
import { counted } from '../../parts/format.ts';
import { EmptyMessage } from '../../parts/list/empty-message.tsx';
import { isUnmade, resourcesQuery } from '../../queries/resources.ts';
import { inventoryTexts } from '../../texts/en/inventory.ts';
import { listTexts } from '../../texts/en/list.ts';
import { apiFilter, conditionsIn, mayHideUnmade, unmadeBy } from './filter-query.ts';
import type { InventorySearch } from './search.ts';

const texts = inventoryTexts.empty;

export interface NothingListedProps {
  readonly search: InventorySearch;
  /** Whether listings that could not be made stand above. */
  readonly hasUnmade: boolean;
  readonly onChange: (search: InventorySearch) => void;
}

/** Why no resource is listed, and what to do next. Never that there is none where a list could not be made. */
export function NothingListed({ search, hasUnmade, onChange }: NothingListedProps) {
  const { cursor, ...filter } = search;
  if (hasUnmade) return <EmptyMessage title={texts.onlyUnmade} />;
  if (cursor !== undefined) {
    return (
      <EmptyMessage title={texts.behindHere}>
        <Button onClick={() => onChange(filter)}>{listTexts.first}</Button>
      </EmptyMessage>
    );
  }
  if (conditionsIn(search) === 0) {
    return (
      <EmptyMessage title={texts.none}>
        <Box>{texts.noneDetail}</Box>
        <MakeTask />
      </EmptyMessage>
    );
  }
  return (
    <EmptyMessage title={texts.noMatch}>
      {search.tag !== undefined && <Box>{texts.onlyKnownTags}</Box>}
      {mayHideUnmade(search) && <HiddenUnmade search={search} onChange={onChange} />}
      <Button onClick={() => onChange({})}>{listTexts.clearFilter}</Button>
    </EmptyMessage>
  );
}

function MakeTask() {
  const tenant = useTenant();
  const router = useRouter();
  const search = { template: 'inventory' };
  return (
    <Deed
      text={texts.makeTask}
      variant="primary"
      refusal={useRefusal('task:write')}
      onClick={() =>
        void router.navigate({ to: '/t/$tenant/tasks/new', params: { tenant }, search })
      }
    />
  );
}

/** How many listings of what the filter names could not be made: they have neither names nor tags. */
function HiddenUnmade({ search, onChange }: Pick<NothingListedProps, 'search' | 'onChange'>) {
  const unmade = unmadeBy(search);
  const query = useQuery(resourcesQuery(useTenant(), apiFilter(unmade), undefined));
  if (query.error) {
    return (
      <>
        <Box>{texts.unmadeUnknown}</Box>
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  }
  if (!query.data) return null;
  const { items, cursor } = query.data;
  const count = items.filter(isUnmade).length;
  if (count === 0 && cursor === undefined) return null;
  const said = counted(count, inventoryTexts.unmade);
  return (
    <>
      <Box>
        {cursor === undefined ? said : said.replace(/[\d,]+/, (digits) => listTexts.orMore(digits))}
        {'. '}
        {texts.unmade}
      </Box>
      <Button variant="primary" onClick={() => onChange(unmade)}>
        {texts.showUnmade}
      </Button>
    </>
  );
}
