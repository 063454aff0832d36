import {
  GetAccountCommand,
  type GetAccountCommandOutput,
  GetEmailIdentityCommand,
  type GetEmailIdentityCommandOutput,
} from '@aws-sdk/client-sesv2';
import type { StageConfig } from '../../../lib/config/stage.ts';
import type { Place } from '../aws/place.ts';
import {
  type Answer,
  asked,
  askedFor,
  good,
  type Line,
  missing,
  note,
  settle,
} from '../report/line.ts';

/** Whether mail to people leaves the account. */
export async function linesOfMail({ config, aws, region }: Place): Promise<readonly Line[]> {
  if (!config.mail) return [withoutSes(config)];
  const { from, identity = from.slice(from.indexOf('@') + 1) } = config.mail;
  const sesRegion = config.mail.region ?? region;
  const ses = aws.ses(sesRegion);
  return Promise.all([
    settle({
      id: 'mail-production',
      question: `SES in ${sesRegion}: sends to anybody`,
      ask: () => asked('ses:GetAccount', ses.send(new GetAccountCommand({}))),
      judge: (account) => judgeSender(account, sesRegion),
    }),
    settle({
      id: 'mail-identity',
      question: `SES in ${sesRegion}: the sender`,
      ask: () =>
        askedFor(
          'ses:GetEmailIdentity',
          ses.send(new GetEmailIdentityCommand({ EmailIdentity: identity })),
          ['NotFoundException'],
        ),
      judge: (found) => judgeMailIdentity(identity, found, sesRegion),
    }),
  ]);
}

function withoutSes({ name }: StageConfig): Line {
  return {
    id: 'mail',
    question: 'Mail to people',
    ...note(
      "by Cognito's own sender: 50 mails a day",
      `For more, set "mail" of the stage ${name} in roundsman.config.json`,
    ),
  };
}

/**
 * Whether people get their mail. In the sandbox, SES sends to verified addresses alone: whoever else signs up gets no
 * code.
 */
export function judgeSender(
  {
    ProductionAccessEnabled,
    SendingEnabled,
    EnforcementStatus,
    SendQuota,
  }: Pick<
    GetAccountCommandOutput,
    'ProductionAccessEnabled' | 'SendingEnabled' | 'EnforcementStatus' | 'SendQuota'
  >,
  region: string,
): Answer {
  const console = `https://${region}.console.aws.amazon.com/ses/home?region=${region}#/account`;
  if (!ProductionAccessEnabled) {
    return missing(
      'in the sandbox: mail to strangers is refused, so nobody can sign up',
      `aws sesv2 put-account-details --region ${region} --production-access-enabled --mail-type TRANSACTIONAL --website-url <yours> --use-case-description "Codes for people who sign up"`,
      `AWS answers within a day; or ask at ${console}`,
    );
  }
  if (!SendingEnabled) {
    return missing(
      `production access, but sending is off (${EnforcementStatus})`,
      `See why at ${console}; then: aws sesv2 put-account-sending-attributes --region ${region} --sending-enabled`,
    );
  }
  const { Max24HourSend = 0, MaxSendRate = 0 } = SendQuota ?? {};
  const seen = `yes, ${Max24HourSend} mails a day, ${MaxSendRate} a second`;
  return EnforcementStatus === 'HEALTHY'
    ? good(seen)
    : note(`${seen}; the account is ${EnforcementStatus}`, `See why at ${console}`);
}

/** Without it, Cognito refuses to make the user pool, and the data stack is rolled back. */
export function judgeMailIdentity(
  identity: string,
  found:
    | Pick<GetEmailIdentityCommandOutput, 'VerifiedForSendingStatus' | 'VerificationStatus'>
    | undefined,
  region: string,
): Answer {
  if (!found) {
    return missing(
      `${identity} is not known to SES there`,
      `aws sesv2 create-email-identity --region ${region} --email-identity ${identity}`,
      'If it is the address that is verified, and not its domain: set "mail.identity" in roundsman.config.json to the address',
    );
  }
  if (found.VerifiedForSendingStatus) return good(`${identity} is verified`);
  return missing(
    `${identity} is not verified (${found.VerificationStatus})`,
    `aws sesv2 get-email-identity --region ${region} --email-identity ${identity} prints the DNS records that have to be made; for an address, follow the link that was mailed`,
  );
}
