import Pagination from '@cloudscape-design/components/pagination';
import { listTexts as texts } from '../../texts/en/list.ts';
import type { NumberedPage } from './page-of.ts';

export interface NumberedPagesProps {
  readonly page: Pick<NumberedPage<unknown>, 'number' | 'of'>;
  /** Which list it is, and where they stand: they may be above and below it. */
  readonly label: string;
  readonly onTurn: (number: number) => void;
}

/** The pages of a list that is here whole, by number. Nothing where there is one. */
export function NumberedPages({ page: { number, of }, label, onTurn }: NumberedPagesProps) {
  if (of === 1) return null;
  return (
    <Pagination
      currentPageIndex={number}
      pagesCount={of}
      ariaLabels={{
        paginationLabel: label,
        nextPageLabel: texts.next,
        previousPageLabel: texts.previous,
        pageLabel: (page) => texts.pageOf(page),
      }}
      onChange={({ detail }) => onTurn(detail.currentPageIndex)}
    />
  );
}
