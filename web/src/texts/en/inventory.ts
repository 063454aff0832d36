/** What the inventory says: its page, and what stands of it on the page of a resource. */
export const inventoryTexts = {
  title: 'Inventory',
  description: 'What inventories listed in all accounts of this tenant, and what became of it.',
  listed: 'Resources',
  tableLabel: 'Resources',
  loading: 'The resources are being read',
  results: { one: 'resource', other: 'resources' },
  columns: {
    name: 'Name',
    type: 'Type',
    account: 'Account and region',
    tags: 'Tags',
    state: 'State',
    created: 'Created',
    became: 'What became of it',
  },
  ofType: (type: string) => `List only ${type}`,
  /** What became of a resource. */
  changes: {
    new: 'Appeared',
    reopened: 'Appeared again',
    changed: 'Changed',
    unchanged: 'Unchanged',
    'not-assessed': 'Could not be read',
    resolved: 'Gone',
  },
  stale: 'from before: not read since',
  notSaid: 'not in the list',

  narrow: (accounts: string) =>
    `${accounts} whose role reads no more than checks ask: other kinds of resources, and tags that no list says, are not asked for there. Edit an account to have its role read any service.`,
  accountsCounted: { one: 'account', other: 'accounts' },

  /** How tags are known. */
  tags: { one: 'tag', other: 'tags' },
  noTags: 'None',
  tagStates: {
    'none-found': 'None found',
    'not-asked': 'Not asked',
    'not-known': 'Not known',
  },
  tagReasons: {
    'none-found':
      'AWS’s tagging API names none. It does not cover every service: there may be some all the same.',
    'not-asked':
      'The list says nothing of tags. The tagging API was not asked: there is no ARN to ask by, or the role of the account reads no more than checks ask.',
    'not-known': (cause: string) => `The tagging API could not be asked. ${cause}.`,
  },
  tagsNeverRead: 'Not known: it was named, and never read',

  /** The filter. */
  filter: 'Filter resources',
  search: 'Part of a name or id',
  searchPlaceholder: 'Search by name or id',
  clearSearch: 'Empty the search',
  service: 'Service',
  type: 'Type',
  typePlaceholder: 'AWS::SQS::Queue',
  account: 'Account',
  region: 'Region',
  tag: 'Tag',
  tagPlaceholder: 'key or key=value',
  change: 'What became of it',
  any: 'Any',
  anyChange: 'All that is not gone',
  /** The button that leads from the filter to the list. */
  show: (found: string) => (found === '' ? 'Show the resources' : `Show ${found}`),
  namesFailed: 'Accounts are named by their ids',
  servicesFailed: 'The services could not be read: those of what is listed can be chosen.',

  /** Lists that could not be made. */
  unmade: { one: 'listing could not be made', other: 'listings could not be made' },
  onThisPart: ' on this part of the list',
  unmadeDetail: 'What they would have named is not known: it is not listed here, and not gone.',
  inRegions: { one: 'region', other: 'regions' },
  inAccounts: { one: 'account', other: 'accounts' },
  unmadeBy: 'execution',
  unmadeOf: (type: string) => `The execution that could not list ${type}`,
  more: (count: string) => `${count} more`,

  empty: {
    none: 'No resource is listed yet.',
    noneDetail:
      'No inventory has ended yet, or those that have found nothing. A task lists what is in the accounts, over every service.',
    makeTask: 'Make an inventory task',
    onlyUnmade: 'No resource is known here: the listings above could not be made.',
    noMatch: 'Nothing matches.',
    onlyKnownTags: 'Only what is known to be tagged so is listed.',
    unmade: 'What is in them nobody knows, whatever its name, its tags or what became of it.',
    unmadeUnknown: 'Whether all could be listed is not known: that could not be read.',
    showUnmade: 'Show what could not be read',
    behindHere: 'Nothing on this part of the list.',
  },
} as const;

/** What the page of a resource says of its row in the inventory. */
export const listedTexts = {
  title: 'In the inventory',
  loading: 'What inventories know of the resource is being read',
  type: 'Type',
  account: 'Account',
  region: 'Region',
  state: 'State',
  created: 'Created',
  became: 'What became of it',
  firstSeen: 'First listed',
  lastRun: 'Last listed',
  neverRun: 'No execution that ran to its end',
  tags: 'Tags',
  gone: 'Gone',
  goneDetail:
    'Its list was made to the end, and no longer has it. What stands here is from before.',
  notRead: 'Not read since',
  notReadDetail:
    'The list it stands in could not be made. What stands here is from before: whether it still is so nobody knows.',
  history: 'History',
  historyOf: 'What became of it, the latest first',
  moreHistory: 'Earlier changes',
  readingHistory: 'The history is being read',
  noLonger: 'Its list no longer has it.',
  asBefore: 'As it was before.',
  stateWas: (before: string, now: string) => `State: ${before}, then ${now}`,
  stateIs: (state: string) => `State: ${state}`,
  tagsAre: (tags: string) => `Tags: ${tags}`,
  tagsWere: (before: string, now: string) => `Tags: ${before}, then ${now}`,
  tagAdded: (tag: string) => `Tag added: ${tag}`,
  tagRemoved: (tag: string) => `Tag removed: ${tag}`,
  tagChanged: (key: string, before: string, now: string) => `Tag ${key}: ${before}, then ${now}`,
} as const;
