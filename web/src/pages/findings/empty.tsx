import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../app/failure.tsx';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { isCounted } from '../../parts/counts.ts';
import { counted, numberInWords } from '../../parts/format.ts';
import { EmptyMessage } from '../../parts/list/empty-message.tsx';
import { Time } from '../../parts/time.tsx';
import type { Account } from '../../queries/accounts.ts';
import { countsQuery } from '../../queries/counts.ts';
import { findingsQuery } from '../../queries/findings.ts';
import { findingsTexts } from '../../texts/en/findings.ts';
import { listTexts } from '../../texts/en/list.ts';
import {
  apiFilter,
  asksForOpen,
  atFirst,
  isFiltered,
  isNamed,
  mayHideUnseen,
  unseenBy,
} from './filter-query.ts';
import type { FindingsSearch } from './search.ts';

const texts = findingsTexts.empty;

export interface NothingFoundProps {
  readonly search: FindingsSearch;
  readonly accounts: readonly Account[] | undefined;
  readonly onChange: (search: FindingsSearch) => void;
}

/** Why the list is empty, and what to do next. Never that all is well where something could not be assessed. */
export function NothingFound({ search, accounts, onChange }: NothingFoundProps) {
  if (accounts?.length === 0) {
    return <EmptyMessage title={texts.noAccount}>{texts.noAccountDetail}</EmptyMessage>;
  }
  if (search.cursor !== undefined) {
    return (
      <EmptyMessage title={texts.behindHere}>
        <Button onClick={() => onChange(atFirst(search))}>{listTexts.first}</Button>
      </EmptyMessage>
    );
  }
  if (!isFiltered(search)) return <NothingOpen onChange={onChange} />;
  return (
    <EmptyMessage title={asksForOpen(search) ? texts.open : texts.any}>
      {mayHideUnseen(search) && <NotAssessed search={search} onChange={onChange} />}
      <Button onClick={() => onChange({})}>{findingsTexts.clear}</Button>
    </EmptyMessage>
  );
}

/** Whether nothing is open because nothing fails, or because nobody has looked: the counts tell. */
function NothingOpen({ onChange }: Pick<NothingFoundProps, 'onChange'>) {
  const tenant = useTenant();
  const href = useHref();
  const follow = useFollow();
  const counts = useQuery(countsQuery(tenant, 'account'));
  if (counts.error) {
    return <Failure error={counts.error} onRetry={() => void counts.refetch()} />;
  }
  if (!counts.data) return null;
  const { accounts, asOf } = counts.data;
  if (!isCounted(counts.data)) {
    return (
      <EmptyMessage title={texts.noRun}>
        <Button href={href({ to: '/t/$tenant/overview', params: { tenant } })} onFollow={follow}>
          {texts.toOverview}
        </Button>
      </EmptyMessage>
    );
  }
  return (
    <EmptyMessage title={texts.noneOpen}>
      <Box>
        {texts.assessedOf(numberInWords(accounts.assessed), numberInWords(accounts.all))}
        {asOf !== undefined && (
          <>
            {texts.asOf} <Time at={asOf} />
          </>
        )}
      </Box>
      <Button onClick={() => onChange({ status: ['pass'] })}>{texts.showPassing}</Button>
    </EmptyMessage>
  );
}

/** How many of what the filter names could not be assessed: whatever they are, they are not what was asked for. */
function NotAssessed({ search, onChange }: Omit<NothingFoundProps, 'accounts'>) {
  const unseen = unseenBy(search);
  const query = useQuery(findingsQuery(useTenant(), apiFilter(unseen), undefined));
  if (query.error) return <Box>{texts.notAssessedUnknown}</Box>;
  if (!query.data) return null;
  const { items, cursor } = query.data;
  const count = counted(items.length, texts.notAssessed);
  return (
    <>
      <Box>{cursor === undefined ? count : count.replace(/\d+/, (digits) => `${digits}+`)}</Box>
      {isNamed(search) && items.length > 0 && <Box>{texts.unnamed}</Box>}
      {(items.length > 0 || cursor !== undefined) && (
        <Button variant="primary" onClick={() => onChange(unseen)}>
          {texts.showNotAssessed}
        </Button>
      )}
    </>
  );
}
