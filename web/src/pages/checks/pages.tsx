import Pagination from '@cloudscape-design/components/pagination';
import { checksTexts as texts } from '../../texts/en/checks.ts';
import { listTexts } from '../../texts/en/list.ts';
import type { CheckPage } from './matching.ts';

export interface PagesProps {
  readonly page: CheckPage;
  /** Where they stand: they are above and below the list. */
  readonly label: string;
  readonly onTurn: (number: number) => void;
}

/** The pages of the catalogue by number: all of it is here. Nothing where there is one. */
export function Pages({ page: { number, of }, label, onTurn }: PagesProps) {
  if (of === 1) return null;
  return (
    <Pagination
      currentPageIndex={number}
      pagesCount={of}
      ariaLabels={{
        paginationLabel: `${texts.title}: ${label}`,
        nextPageLabel: listTexts.next,
        previousPageLabel: listTexts.previous,
        pageLabel: (page) => texts.pageOf(page),
      }}
      onChange={({ detail }) => onTurn(detail.currentPageIndex)}
    />
  );
}
