import { type Policy, type PolicySource, parsePolicy } from '../iam/policy.ts';
import { BackendError, type Backends } from '../wire/backends.ts';

export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly id: string;
  readonly trust: Policy;
  readonly maxSessionSeconds: number;
  readonly policies: readonly Policy[];
  /** Its permissions boundary, if it has one. */
  readonly boundary?: readonly Policy[];
}

/** Reads roles and users from the emulators' IAM, and remembers them for a moment. */
export interface Principals {
  role(account: string, name: string): Promise<Role | undefined>;
  userPolicies(account: string, name: string): Promise<readonly Policy[]>;
  /** To be called after every change of IAM. */
  forget(account: string): void;
  /** To be called when the customers' accounts are emptied. */
  forgetAll(): void;
}

// What CloudFormation changes inside the emulator does not pass the router, so memory must be short.
const memoryMillis = 2000;

export function createPrincipals(backends: Backends): Principals {
  const roles = createMemory<Role | undefined>();
  const users = createMemory<readonly Policy[]>();
  const managed = new Map<string, Promise<Policy>>();

  const iam = (account: string, Action: string, parameters: Record<string, string>) =>
    backends.query(account, 'iam', { Action, Version: '2010-05-08', ...parameters });

  async function policiesOf(
    account: string,
    kind: 'Role' | 'User',
    name: string,
  ): Promise<readonly Policy[]> {
    const of = { [`${kind}Name`]: name };
    const inline = members(await iam(account, `List${kind}Policies`, of));
    const attached = tags(await iam(account, `ListAttached${kind}Policies`, of), 'PolicyArn');
    return Promise.all([
      ...inline.map(async (PolicyName) =>
        document(await iam(account, `Get${kind}Policy`, { ...of, PolicyName }), 'PolicyDocument', {
          id: PolicyName,
          type: kind === 'Role' ? 'role' : 'user',
        }),
      ),
      ...attached.map((arn) => managedPolicy(account, arn)),
    ]);
  }

  function managedPolicy(account: string, PolicyArn: string): Promise<Policy> {
    const awsOwn = PolicyArn.startsWith('arn:aws:iam::aws:');
    if (!awsOwn) return readManaged(account, PolicyArn);
    // AWS's own policies are known only to the emulator of the customers' accounts.
    const known = managed.get(PolicyArn) ?? readManaged('000000000000', PolicyArn);
    managed.set(PolicyArn, known);
    return known;
  }

  async function readManaged(account: string, PolicyArn: string): Promise<Policy> {
    const version =
      tags(await iam(account, 'GetPolicy', { PolicyArn }), 'DefaultVersionId')[0] ?? 'v1';
    return document(
      await iam(account, 'GetPolicyVersion', { PolicyArn, VersionId: version }),
      'Document',
      {
        id: PolicyArn.split('/').at(-1) ?? '',
        type: PolicyArn.startsWith('arn:aws:iam::aws:') ? 'aws-managed' : 'user-managed',
      },
    );
  }

  async function readRole(account: string, name: string): Promise<Role | undefined> {
    try {
      const xml = await iam(account, 'GetRole', { RoleName: name });
      const [boundary] = tags(xml, 'PermissionsBoundaryArn');
      return {
        name,
        arn: tags(xml, 'Arn')[0] ?? '',
        id: tags(xml, 'RoleId')[0] ?? '',
        trust: document(xml, 'AssumeRolePolicyDocument'),
        maxSessionSeconds: Number(tags(xml, 'MaxSessionDuration')[0] ?? 3600),
        policies: await policiesOf(account, 'Role', name),
        ...(boundary && { boundary: [await managedPolicy(account, boundary)] }),
      };
    } catch (error) {
      if (error instanceof BackendError && error.status === 404) return undefined;
      throw error;
    }
  }

  return {
    role: (account, name) => roles.remember(account, name, () => readRole(account, name)),
    userPolicies: (account, name) =>
      users.remember(account, name, async () => [
        ...(await policiesOf(account, 'User', name)),
        ...(await groupPolicies(account, name)),
      ]),
    forgetAll() {
      roles.clear();
      users.clear();
    },
    forget(account) {
      roles.forget(account);
      users.forget(account);
    },
  };

  async function groupPolicies(account: string, UserName: string): Promise<readonly Policy[]> {
    const groups = tags(await iam(account, 'ListGroupsForUser', { UserName }), 'GroupName');
    const policies = await Promise.all(
      groups.map(async (GroupName) => {
        const inline = members(await iam(account, 'ListGroupPolicies', { GroupName }));
        const attached = tags(
          await iam(account, 'ListAttachedGroupPolicies', { GroupName }),
          'PolicyArn',
        );
        return Promise.all([
          ...inline.map(async (PolicyName) =>
            document(
              await iam(account, 'GetGroupPolicy', { GroupName, PolicyName }),
              'PolicyDocument',
              { id: PolicyName, type: 'group' },
            ),
          ),
          ...attached.map((arn) => managedPolicy(account, arn)),
        ]);
      }),
    );
    return policies.flat();
  }
}

/** Remembers for a moment what was read of an account. */
function createMemory<Value>() {
  const held = new Map<string, { readonly until: number; readonly value: Promise<Value> }>();
  return {
    remember(account: string, name: string, read: () => Promise<Value>): Promise<Value> {
      const key = `${account} ${name}`;
      const known = held.get(key);
      if (known && known.until > Date.now()) return known.value;
      const value = read();
      held.set(key, { until: Date.now() + memoryMillis, value });
      return value;
    },
    forget(account: string): void {
      for (const key of held.keys()) if (key.startsWith(`${account} `)) held.delete(key);
    },
    clear: () => held.clear(),
  };
}

function tags(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) =>
    unescapeXml(match[1] ?? ''),
  );
}

function members(xml: string): readonly string[] {
  return tags(xml, 'member');
}

/** IAM answers policies URL-encoded; an emulator may not. */
function document(xml: string, name: string, source?: PolicySource): Policy {
  const text = tags(xml, name)[0] ?? '';
  const policy = parsePolicy(text.startsWith('%') ? decodeURIComponent(text) : text);
  return source ? { ...policy, source } : policy;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
