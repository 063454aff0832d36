/** What the list of keyboard shortcuts says. */
export const shortcutTexts = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  switch: 'Use single keys as shortcuts',
  switchHint: 'Switch them off if you speak to your computer, or press keys by accident.',
  keys: {
    '/': 'Filter',
    j: 'Next row',
    k: 'Previous row',
    Enter: 'Open the row',
    Escape: 'Close what is open, back to the row',
    '?': 'Show this list',
  },
} as const;
