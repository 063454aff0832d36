/** What the page of a resource says. */
export const resourceTexts = {
  title: 'Resource',
  loading: 'The findings of the resource are being read',
  copyId: 'Copy resource id',
  type: 'Type',
  account: 'Account',
  region: 'Region',
  console: 'Open in the AWS console',
  typeUnknown: 'Its type could not be read',
  typeGone: 'Not known: its checks have left the catalogue',
  counts: 'Findings',
  onThisPage: 'on this page; more follow',

  findings: 'Findings of this resource',
  findingsHint: 'One cause is one line: what follows from it stands below it.',
  onLines: (findings: string, lines: string) => `${findings}, on ${lines}`,
  results: { one: 'finding', other: 'findings' },
  lines: { one: 'line', other: 'lines' },
  columns: {
    check: 'Check',
    severity: 'Severity',
    status: 'Status',
    verdict: 'What was found',
    place: 'Account and region',
    changed: 'Changed',
  },
  none: 'No finding names this resource.',
  noneDetail:
    'It may be gone, or never have been assessed. Where a whole list could not be read, nobody knows what is in it.',
  noneOfListed:
    'No execution has judged it: no check may be about it, no task may run those that are, or a list could not be read.',
  behindHere: 'Nothing on this part of the list.',
  toBlindSpots: 'What could not be read',
} as const;
