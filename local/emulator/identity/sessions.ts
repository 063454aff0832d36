import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Policy } from '../iam/policy.ts';

/** Temporary credentials that the emulated STS gave. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
  readonly account: string;
  readonly roleName: string;
  readonly roleArn: string;
  readonly roleId: string;
  readonly sessionName: string;
  readonly sessionArn: string;
  /** Session tags: `aws:PrincipalTag/<key>`. */
  readonly tags: Readonly<Record<string, string>>;
  readonly policies: readonly Policy[] | undefined;
  /** How much of its allotted space the session's policy and tags take. */
  readonly packedPolicyPercent?: number | undefined;
  /** The function or service on whose behalf the chain of sessions began. */
  readonly origin: string;
}

export interface NewSession
  extends Pick<
    Session,
    | 'account'
    | 'roleName'
    | 'roleArn'
    | 'roleId'
    | 'sessionName'
    | 'tags'
    | 'policies'
    | 'packedPolicyPercent'
    | 'origin'
  > {
  readonly durationSeconds: number;
}

export interface Sessions {
  start(session: NewSession): Session;
  find(accessKeyId: string): Session | undefined;
}

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  return {
    start({ durationSeconds, ...given }) {
      const session: Session = {
        ...given,
        sessionArn: `arn:aws:sts::${given.account}:assumed-role/${given.roleName}/${given.sessionName}`,
        accessKeyId: `ASIA${capitals(16)}`,
        secretAccessKey: randomBytes(30).toString('base64'),
        sessionToken: `${randomUUID()}${randomBytes(60).toString('base64')}`,
        expiration: new Date(Date.now() + durationSeconds * 1000),
      };
      sessions.set(session.accessKeyId, session);
      return session;
    },
    find: (accessKeyId) => sessions.get(accessKeyId),
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function capitals(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}
