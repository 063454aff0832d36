import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import type { CountedItem } from '../../queries/counts.ts';
import { words } from '../../texts/en/words.ts';
import { totalOf } from '../counts.ts';
import { useFindingsHref } from '../findings-href.ts';
import { counted, numberInWords } from '../format.ts';

const statuses = ['fail', 'error', 'pass'] as const;

export interface StatusCountsProps {
  /** Absent where nothing is counted of the check. */
  readonly item: CountedItem | undefined;
  readonly check: string;
  /** The title of the check, for those who hear a link alone. */
  readonly title: string;
}

/**
 * How many findings of a check stand how, each a link to them: `3 fail, 1 not assessed, 40 pass`. What is none is left out, and
 * verdicts from before, which nobody could confirm since, are said to be so; where all of it is none, nobody may read that all is well.
 */
export function StatusCounts({ item, check, title }: StatusCountsProps) {
  const hrefOf = useFindingsHref();
  const follow = useFollow();
  const shown = statuses
    .map((status) => ({ status, count: item ? totalOf(item.severities, status) : 0 }))
    .filter(({ count }) => count > 0);
  if (shown.length === 0) return <span className="secondary">{words.notCounted}</span>;
  const stale = item ? totalOf(item.severities, 'stale') : 0;
  return (
    <span className="status-counts">
      {shown.map(({ status, count }) => {
        const text = counted(count, words.counted[status]);
        return (
          <Link
            key={status}
            href={hrefOf({ check, status: [status] })}
            onFollow={follow}
            ariaLabel={`${text}: ${title}`}
          >
            {text}
          </Link>
        );
      })}
      {stale > 0 && <span className="secondary">{words.fromBefore(numberInWords(stale))}</span>}
    </span>
  );
}
