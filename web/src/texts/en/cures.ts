/** What to do about errors that kept something from being assessed. */
export const cureTexts = {
  /** The cures by what `cureOf` (parts/cure.ts) makes of a cause. */
  cures: {
    role: 'AWS refused to let us in. Deploy the role’s template of this account again, with its own external ID, then verify the account. The role may have been deleted or changed.',
    region:
      'AWS gives nobody credentials there. Activate STS for the region in the account’s IAM console, under Account settings; a region that AWS does not enable by default has to be enabled for the account before. Or take it out of the account’s regions.',
    credentials:
      'AWS let us in, and did not accept the session here. In a region that the account has not enabled AWS answers so: enable it, or take it out of the account’s regions. If it is enabled, verify the account.',
    session:
      'There is nothing to do in the account: our session had ended, or was not signed as AWS wants it. The next execution asks again. If it stays, tell the operator of this platform.',
    template:
      'Deploy the role’s template again: it permits exactly what the checks read. Then verify the account.',
    scp: 'A service control policy of your organisation denies it. To deploy the template again changes nothing: ask the organisation’s administrators to permit it to the role.',
    rcp: 'A resource control policy of your organisation denies it. To deploy the template again changes nothing: ask the organisation’s administrators to except the role.',
    boundary:
      'The role’s permissions boundary does not permit it. Whoever set the boundary has to add it there; to deploy the template again changes nothing.',
    sessionPolicy:
      'A session policy denies it. It comes with our sign-in, not from your account: tell the operator of this platform.',
    resource:
      'The policy of the resource itself denies it. Whoever owns the resource has to permit the role to read it.',
    unspecified:
      'AWS does not say which policy denies it. Deploy the role’s template again and verify the account. If it stays, ask your organisation’s administrators whether a service control policy denies it.',
    subscription:
      'The account is not signed up for the service in this place, or its sign-up is not complete. If you use the service there, finish the sign-up in the AWS console; otherwise leave the region or the service out of the task.',
    throttled:
      'AWS allows only so many calls a second, to all who ask in the account together. The next execution asks again. If it happens every day, have the task run at another time, or ask AWS for a higher rate in Service Quotas.',
    quota:
      'A quota of the service is used up. Look into Service Quotas of the account, and ask AWS for more where it is reached.',
    service:
      'AWS failed, or answered in a way that it does not document. The next execution asks again. If it stays for days, ask AWS Support, and name the operation and what AWS says.',
    platform:
      'The fault is ours. There is nothing to do in your account: tell the operator of this platform, if it stays after the next execution.',
    expression:
      'An expression of this check of your own did not say true or false, or no text where one is wanted. Change the task; its dry run shows what AWS answers and what each expression makes of it.',
    tooMuch:
      'This check of your own lists more, or works longer on one answer, than a check may. Narrow its call by the input, or make its expressions simpler.',
  },
} as const;
