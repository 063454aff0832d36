/** What `--help` prints. */
export const help = `npm run doctor -- -c stage=<stage> [-c <key>=<value> ...] [options]

Asks an AWS account whether a stage can be deployed there and, with --deployed, whether it works. Prints
what was seen, what is missing, and how to mend it. What could not be asked is UNKNOWN, never good.

  -c, --context KEY=VALUE   as the CDK takes it: stage, mailFrom, alarmEmail, region, registration, config
  --deployed                looks at what is deployed, and tries it as a tenant of its own, called doctor
  --account DIGITS          connects this account and runs all checks there: one that no tenant has connected
  --account-profile NAME    AWS profile of that account: the doctor makes the stack with the role itself, and
                            deletes it at the end. Without it, it says how, and waits
  --wait MINUTES            the longest wait for the role, for an execution, and for an erasure (default 10)
  --email ADDRESS           of the owner that is made for the trial (default: one that does not exist;
                            nothing is sent)
  --api-url URL             where the API answers, if it has a domain of its own (default: ApiUrl of the stack; its
                            DashboardUrl where the API refuses who asks past the dashboard's web ACL)
  --site-url URL            where the dashboard answers (default: DashboardUrl of the stack)
  --json                    one JSON object on standard output (npm run --silent doctor -- ...), and
                            progress on standard error
  --policy                  prints the IAM policy that the doctor needs for the stage
  -h, --help

Credentials are your own, as the AWS SDK finds them (AWS_PROFILE, AWS_ACCESS_KEY_ID, ...), of the account that
the platform is deployed into. Before a deployment it only reads. With --deployed it writes what a tenant
writes, lets two executions fail and one alarm ring, so that the failure topic tells of each, invokes the watchdog,
and takes away what it made. That takes three to five minutes; the last of its tenant is erased two hours later.
In the account of --account-profile: cloudformation:CreateStack, DescribeStacks, DeleteStack, and what
CloudFormation needs to make and delete an IAM role with a managed policy.

Exit code: 0 all is well, 1 something is missing or could not be settled, 2 wrong usage.
`;
