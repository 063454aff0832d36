/** What every list says. */
export const listTexts = {
  of: (list: string) => `${list}: pages`,
  above: 'pages, above',
  below: 'pages, below',
  pageOf: (page: number) => `Page ${page}`,
  first: 'First page',
  previous: 'Previous',
  next: 'Next',
  goOn: 'Go on searching',
  /** A count behind which more may follow. */
  orMore: (count: string) => `${count}+`,
  searchedSoFar: (count: string) =>
    `Searched so far: ${count} found. There is more to search behind this.`,
  /** The button that opens the filter on a phone. @param count Of the conditions that narrow the list. */
  filter: (count: number) => (count === 0 ? 'Filter' : `Filter (${count})`),
  closeFilter: 'Close the filter',
  clearFilter: 'Clear the filter',
} as const;
