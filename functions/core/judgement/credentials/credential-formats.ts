import { lenientlyDecoded } from '../base64.ts';

interface CredentialFormat {
  readonly kind: string;
  readonly pattern: RegExp;
}

const token = (pattern: RegExp): CredentialFormat => ({ kind: 'a token', pattern });

/**
 * What issuers of credentials make them look like, so that they are found wherever they leak to:
 * the one table for user data, variables and commands. Lower bounds of lengths are low, as issuers
 * have lengthened theirs before; upper bounds keep the search linear.
 */
const credentialFormats: readonly CredentialFormat[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  { kind: 'an access key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  {
    kind: 'a secret access key',
    pattern:
      /secret[_-]?access[_-]?key["']?[ \t]{0,8}[\s=:][ \t]{0,8}["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i,
  },
  { kind: 'a private key', pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/ },
  // GitHub, GitLab, npm, PyPI, Docker Hub
  token(/\bgh[pousr]_[A-Za-z0-9]{36}/),
  token(/\bgithub_pat_\w{22}/),
  token(/\bgl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-[\w-]{20}/),
  token(/\bnpm_[A-Za-z0-9]{36}/),
  token(/\bpypi-AgE[\w-]{20}/),
  token(/\bdckr_[po]at_[\w-]{20}/),
  // Slack
  token(/\bxox[abceoprs][.-][A-Za-z0-9.-]{10}/),
  token(/\bxapp-\d-[A-Za-z0-9-]{10}/),
  token(/\bhooks\.slack\.com\/services\/\w{1,40}\/\w{1,40}\/\w+/),
  // Stripe, Google, SendGrid, Twilio, Shopify
  token(/\b[rs]k_live_[A-Za-z0-9]{16}/),
  token(/\bwhsec_[A-Za-z0-9]{24}/),
  token(/\bAIza[\w-]{35}/),
  token(/\bSG\.[\w-]{16,64}\.[\w-]{16}/),
  token(/\bSK[0-9a-f]{32}\b/),
  token(/\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/),
  // OpenAI and Anthropic, Hugging Face
  token(/\bsk-[\w-]{20}/),
  token(/\bhf_[A-Za-z0-9]{30}/),
  // Vault, Terraform Cloud, Databricks, DigitalOcean, Grafana, New Relic
  token(/\bhv[bsr]\.[\w-]{24}/),
  token(/\b[A-Za-z0-9]{14}\.atlasv1\.[\w-]{20}/),
  token(/\bdapi[0-9a-f]{32}/),
  token(/\bdo[opr]_v1_[0-9a-f]{40}/),
  token(/\bglsa_\w{32}/),
  token(/\bNRAK-[A-Z0-9]{27}/),
  // A signed JSON web token
  token(/\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10}/),
  // The signature that opens a storage of Azure
  token(/[?&;]sig=[\w%+/-]{40}/),
  // What a client of HTTP says
  token(/\bauthorization["']?[ \t]{0,8}[=:][ \t]{0,8}["']?(?:basic|bearer)[ \t]+[\w.~+/=-]{8}/i),
  // A password in an address, unless something else puts it there
  {
    kind: 'a password in an address',
    pattern:
      /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s:@/"']{0,200}:(?![$<{*]|%(?![0-9a-f]{2}))[^\s@/"']{1,500}@/i,
  },
  // PowerShell's way to write a password down
  {
    kind: 'a password',
    pattern: /\bConvertTo-SecureString[ \t]+(?:-String[ \t]+)?(?:"(?!\$)|')[^"'\n]+["']/i,
  },
  // Commands that take one beside a user, or without a space before it
  {
    kind: 'a password',
    pattern:
      /\bcurl\b[^\n|;&]{0,300}?[ \t](?:-u|--user)[ \t=]{0,4}["']?[^\s:"'$<{*]{1,100}:(?![$<{*"'\s])[^\s"']{4}/,
  },
  {
    kind: 'a password',
    pattern:
      /\b(?:mysql|mariadb)(?:admin|dump|import)?\b[^\n|;&]{0,300}?[ \t]-p(?![$<{*"'\s]|\d{1,5}(?::|\b))[^\s"'=]{4}/,
  },
  {
    kind: 'a password',
    pattern:
      /\b[\w.-]{1,64}:(?![$<{*!])[^\s"':]{4,200}["']?[ \t]{0,8}\|[ \t]{0,8}(?:sudo[ \t]{1,8})?chpasswd\b(?![ \t]{1,8}-e)/,
  },
];

/** A user and password as Docker and npm keep them, in base64. */
const login = /(?<![A-Za-z])_?auth["']?[ \t]{0,8}[=:][ \t]{0,8}["']?([A-Za-z0-9+/]{8,512})/g;

/** What kind of credential a text holds by the form of one, if any. */
export function knownFormatIn(text: string): string | undefined {
  const known = credentialFormats.find(({ pattern }) => pattern.test(text))?.kind;
  if (known !== undefined) return known;
  const holdsLogin = [...text.matchAll(login)].some(([, base64 = '']) =>
    /^[!-9;-~]+:[ -~]+$/.test(lenientlyDecoded(base64)),
  );
  return holdsLogin ? 'a password' : undefined;
}
