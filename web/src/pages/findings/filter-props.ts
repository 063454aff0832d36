import type { Ref } from 'react';
import type { Known } from './filter-values.ts';
import type { FindingsSearch } from './search.ts';

/** What the filter is given, as a field and as a sheet. */
export interface FindingsFilterProps extends Known {
  readonly search: FindingsSearch;
  readonly onChange: (search: FindingsSearch) => void;
  /** How many are found; empty until that is known. */
  readonly countText: string;
  readonly isLoading: boolean;
  /** What somebody begins to filter with. */
  readonly ref?: Ref<{ readonly focus: () => void }>;
}
