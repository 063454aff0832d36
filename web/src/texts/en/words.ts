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
  /** By the ids that requirements are kept by. */
  frameworks: {
    aws_fsbp: { name: 'AWS Foundational Security Best Practices', short: 'AWS FSBP' },
    'cis_aws_3.0': { name: 'CIS AWS Foundations Benchmark 3.0', short: 'CIS 3.0' },
    'cis_aws_5.0': { name: 'CIS AWS Foundations Benchmark 5.0', short: 'CIS 5.0' },
    'cis_aws_7.0': { name: 'CIS AWS Foundations Benchmark 7.0', short: 'CIS 7.0' },
    hipaa: { name: 'HIPAA Security Rule', short: 'HIPAA' },
    iso27001_2022: { name: 'ISO/IEC 27001:2022, Annex A', short: 'ISO 27001' },
    nist_800_53_r5: { name: 'NIST SP 800-53, revision 5', short: 'NIST 800-53' },
    'nist_csf_2.0': { name: 'NIST Cybersecurity Framework 2.0', short: 'NIST CSF 2.0' },
    'pci_dss_4.0': { name: 'PCI DSS 4.0', short: 'PCI DSS 4.0' },
    soc2: { name: 'SOC 2, trust services criteria', short: 'SOC 2' },
    wa_security: { name: 'AWS Well-Architected, security pillar', short: 'Well-Architected' },
  },
  roles: { owner: 'Owner', admin: 'Admin', member: 'Member', viewer: 'Viewer' },
  unknown: 'unknown',
  notCounted: 'not counted',
  asOf: 'as of',
  copied: 'Copied',
  notCopied: 'Could not be copied',
  newTab: 'Opens in a new tab',
  retry: 'Try again',
  utc: (time: string) => `${time} UTC`,
} as const;
