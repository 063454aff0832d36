/** What every list says. */
export const listTexts = {
  of: (list: string) => `${list}: pages`,
  above: 'pages, above',
  below: 'pages, below',
  first: 'First page',
  previous: 'Previous',
  next: 'Next',
  goOn: 'Go on searching',
  /** Of a count behind which more may follow. */
  orMore: (count: string) => `${count}+`,
  searchedSoFar: (count: string) =>
    `Searched so far: ${count} found. There is more to search behind this.`,
} as const;
