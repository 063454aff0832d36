import type { Listed } from '../../queries/resources.ts';
import { inventoryTexts as texts } from '../../texts/en/inventory.ts';
import { Time } from '../time.tsx';
import { failureOf } from './resource-words.ts';

interface CellProps {
  readonly listed: Listed;
}

/** What became of a resource last and when, why it could not be read, and since when what is said of it is from before. */
export function ResourceBecame({ listed }: CellProps) {
  const { change, changedAt, assessment, notAssessedSince } = listed;
  return (
    <>
      <div>{texts.changes[change]}</div>
      <div className="secondary">
        <Time at={changedAt} as="relative" />
      </div>
      {assessment.state === 'error' ? (
        <div className="secondary">{failureOf(assessment)}</div>
      ) : (
        notAssessedSince !== undefined && (
          <div className="secondary">
            {texts.stale} <Time at={notAssessedSince} as="relative" />
          </div>
        )
      )}
    </>
  );
}
