export const help = `npm run people -- -c stage=<stage> <what to do>

With your own AWS credentials, in the account that the stage is deployed to.

  add <address>           makes a user with a confirmed address, whatever the stage's registration is
    --tenant <name>       and a tenant that they own
    --name <name>         what they are called
    --password-stdin      their password stands on standard input; without it one is made and shown once
    --reset-password      of who has an account already: they get another password
    --api-url <url>       where the API answers, if it has a domain of its own
  invite <address>        lets an address sign up where registration is by invitation
    --days <n>            for how long (default 14)
  invitations             lists who is invited
  uninvite <address>      takes an invitation back
  recover                 after the user pool was lost: moves memberships to the users of the same
                          addresses in the new one, and makes those that are missing
    --user <id>           of this former user alone
    --dry-run             only says what it would do
  restored                after the table was restored to an earlier time, and before it is deployed:
                          makes every account's next execution compare with the findings in the table
    --dry-run             only says what it would do

-c takes what the CDK takes: stage, config, region, mailFrom and so on.
Exit code: 0 done, 1 something failed or was left, 2 wrong usage.
`;
