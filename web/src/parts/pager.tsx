import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { listTexts as texts } from '../texts/en/list.ts';

export interface PagerProps {
  /** Absent on the first page. */
  readonly onFirst?: (() => void) | undefined;
  /** Absent where the page before is not known: a link led here. */
  readonly onPrevious?: (() => void) | undefined;
  /** Absent on the last page. */
  readonly onNext?: (() => void) | undefined;
  /** Which list it is, and where it stands: several may be on a page. */
  readonly label: string;
}

/** Next and previous page of a list; its pages have no numbers, and nobody knows how many there are. */
export function Pager({ onFirst, onPrevious, onNext, label }: PagerProps) {
  if (!onFirst && !onNext) return null;
  return (
    <nav aria-label={label}>
      <SpaceBetween size="xs" direction="horizontal">
        {onFirst && !onPrevious ? (
          <Button onClick={onFirst}>{texts.first}</Button>
        ) : (
          <Button
            iconName="angle-left"
            disabled={!onPrevious}
            {...(onPrevious && { onClick: onPrevious })}
          >
            {texts.previous}
          </Button>
        )}
        <Button
          iconName="angle-right"
          iconAlign="right"
          disabled={!onNext}
          {...(onNext && { onClick: onNext })}
        >
          {texts.next}
        </Button>
      </SpaceBetween>
    </nav>
  );
}
