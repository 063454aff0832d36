import Button from '@cloudscape-design/components/button';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { ChangeEntry } from '../../parts/execution/change-entry.tsx';
import { entryInWords } from '../../parts/resource/resource-words.ts';
import { type ResourceHistory, resourceHistoryQuery } from '../../queries/resources.ts';
import { inventoryTexts, listedTexts as texts } from '../../texts/en/inventory.ts';

/** When a resource appeared, changed and went. @param resourceId The inventory's id of its row. */
export function ListedHistory({ resourceId }: { readonly resourceId: string }) {
  const query = useInfiniteQuery(resourceHistoryQuery(useTenant(), resourceId));
  // Of the earlier changes alone: the later ones were read.
  const moreError = query.isFetchNextPageError ? query.error : null;
  const { data, isPending, isPlaceholderData, refetch } = query;
  const error = moreError ? null : query.error;
  const onMore = () => void query.fetchNextPage();
  return (
    <Answered query={{ data, error, isPending, isPlaceholderData, refetch }} loading={<Loading />}>
      {({ pages }) => (
        <SpaceBetween size="s">
          <Entries entries={pages.flatMap(({ history }) => history.items)} />
          {query.hasNextPage && (
            <Button onClick={onMore} loading={query.isFetchingNextPage}>
              {texts.moreHistory}
            </Button>
          )}
          {moreError && <Failure error={moreError} onRetry={onMore} />}
        </SpaceBetween>
      )}
    </Answered>
  );
}

function Entries({ entries }: { readonly entries: ResourceHistory }) {
  return (
    <ol className="history" aria-label={texts.historyOf}>
      {entries.map((entry, index) => (
        <ChangeEntry
          key={entry.changedAt + entry.executionId}
          what={inventoryTexts.changes[entry.change]}
          changedAt={entry.changedAt}
          executionId={entry.executionId}
        >
          {entryInWords(entry, entries[index + 1]).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </ChangeEntry>
      ))}
    </ol>
  );
}

const Loading = () => (
  <div role="status" aria-label={texts.readingHistory}>
    <Skeleton height="4rem" />
  </div>
);
