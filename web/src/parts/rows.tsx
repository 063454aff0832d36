import Cards from '@cloudscape-design/components/cards';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { useNarrow } from '../app/use-narrow.ts';

/** One thing that is shown of each item: a column of the table, a line of the card. */
export interface Column<Item> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (item: Item) => ReactNode;
  /**
   * The pixels of the narrowest column: what is narrower would wrap in the middle of a word. @default as narrow as it
   * has to be
   */
  readonly minWidth?: number;
  /** Whether it takes a whole line of a card. @default false: half of one */
  readonly isWide?: boolean;
}

export interface RowsProps<Item> {
  /** What these are, for whoever does not see the table. */
  readonly title: string;
  /** The first one names the item. */
  readonly columns: readonly [Column<Item>, ...(readonly Column<Item>[])];
  readonly items: readonly Item[];
  /** Unique among the items. */
  readonly keyOf: (item: Item) => string;
  /** An item in a few words. */
  readonly nameOf: (item: Item) => string;
  /** While there is nothing to show yet. @default what is shown has been read */
  readonly isLoading?: boolean;
  readonly loading?: string;
  readonly empty: ReactNode;
  readonly header?: ReactNode;
  readonly filters?: ReactNode;
  readonly turns?: ReactNode;
  /** Whether it stands in a container that has edges of its own. @default false */
  readonly isInside?: boolean;
  /** Whether its rows are close together, whatever the person prefers. @default false */
  readonly isDense?: boolean;
}

/** Items as a table, and on a phone as cards. */
export function Rows<Item>(props: RowsProps<Item>) {
  const { title, columns, items, keyOf, nameOf, isInside = false, isDense = false } = props;
  const [first, ...rest] = columns;
  const isNarrow = useNarrow();
  const shared = {
    items,
    trackBy: keyOf,
    loading: props.isLoading ?? false,
    loadingText: props.loading ?? '',
    header: props.header,
    filter: props.filters,
    pagination: props.turns,
    empty: props.empty,
  };
  const itemSelectionLabel = (_: unknown, item: Item) => nameOf(item);
  if (isNarrow) {
    return (
      <Cards
        {...shared}
        ariaLabels={{ cardsLabel: title, itemSelectionLabel, selectionGroupLabel: title }}
        cardDefinition={{
          header: first.cell,
          sections: rest.map(({ id, header, cell, isWide }) => ({
            id,
            header,
            content: cell,
            width: isWide ? 100 : 50,
          })),
        }}
      />
    );
  }
  return (
    <Table
      {...shared}
      variant={isInside ? 'borderless' : 'container'}
      columnDefinitions={columns.map(({ isWide, ...column }, index) => ({
        ...column,
        isRowHeader: index === 0,
      }))}
      skeleton={{ totalRows: 10 }}
      wrapLines
      contentDensity={isDense ? 'compact' : 'comfortable'}
      ariaLabels={{ tableLabel: title, itemSelectionLabel }}
    />
  );
}
