/** What every question says. */
export const dialogTexts = {
  close: 'Close',
  cancel: 'Cancel',
  type: (name: string) => `Type ${name} to confirm`,
  typeFirst: (name: string) => `Type ${name} first.`,
} as const;
