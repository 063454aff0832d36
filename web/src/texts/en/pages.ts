/** Turning the pages of a list. */
export const pagesTexts = {
  label: (list: string) => `Pages: ${list}`,
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  stopped: (count: string) => `Searched so far: ${count} match. More may follow.`,
  goOn: 'Go on',
} as const;
