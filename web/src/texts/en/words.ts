/** The words that all pages use for the same things. */
export const words = {
  severities: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
  statuses: {
    fail: 'Fails',
    error: 'Not assessed',
    suppressed: 'Suppressed',
    pass: 'Passes',
  },
  /** As a part of a sentence: "201 fail, 3 not assessed, 493 pass". */
  counted: {
    fail: { one: 'fails', other: 'fail' },
    error: { one: 'not assessed', other: 'not assessed' },
    suppressed: { one: 'suppressed', other: 'suppressed' },
    pass: { one: 'passes', other: 'pass' },
  },
  changes: {
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    resolved: 'Resolved',
    reopened: 'Reopened',
    'not-assessed': 'Not assessed',
  },
  categories: {
    health: 'Health',
    security: 'Security',
    reliability: 'Reliability',
    performance: 'Performance',
    cost: 'Cost',
    operations: 'Operations',
  },
  /** What kind of failure it was that nothing could be read. */
  errorCategories: {
    authentication: 'The account could not be entered',
    permission: 'A permission is missing',
    limit: 'AWS asked us to slow down',
    service: 'AWS failed',
    platform: 'We failed',
  },
  /** Which kind of policy denies. */
  deniedBy: {
    identity: 'a policy of the role',
    scp: 'a service control policy of the organisation',
    rcp: 'a resource control policy of the organisation',
    boundary: 'the permissions boundary of the role',
    session: 'the session policy',
    resource: 'the policy of the resource',
    unspecified: 'a policy that AWS does not name',
  },
  unknown: 'unknown',
  asOf: 'as of',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not be copied',
  newTab: 'Opens in a new tab',
  retry: 'Try again',
  utc: (time: string) => `${time} UTC`,
} as const;
