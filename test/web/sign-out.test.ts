import { describe, expect, it } from 'vitest';
import { endSignIn } from '../../web/src/api/sign-out.ts';

const answers = {
  ended: () => new Response(null, { status: 204 }),
  gone: () => Response.json({ code: 'session-ended' }, { status: 401 }),
  // API Gateway's own, of a token that is too old.
  refused: () => Response.json({ message: 'Unauthorized' }, { status: 401 }),
  failed: () => Response.json({ code: 'internal' }, { status: 500 }),
};

type Name = keyof typeof answers;

/** A session whose logouts are answered so, one after the other. */
function session(logOuts: readonly Name[], { renews = true, isSignedIn = false } = {}) {
  const asked: string[] = [];
  const ports = {
    accessToken: async () => `token-${asked.length}`,
    renew: async () => renews,
    isSignedIn: () => isSignedIn,
    logOut: async (token: string) => {
      const name = logOuts[asked.length] ?? 'failed';
      asked.push(token);
      return answers[name]();
    },
  };
  return { asked, ports };
}

describe('a sign-out', () => {
  it.each<[readonly Name[], boolean, number]>([
    [['ended'], true, 1],
    [['gone'], true, 1],
    [['refused', 'ended'], true, 2],
    [['refused', 'gone'], true, 2],
    [['refused'], false, 1],
  ])('that is answered %j, renewed %s, has ended', async (logOuts, renews, calls) => {
    const { asked, ports } = session(logOuts, { renews });

    await endSignIn(ports);

    expect(asked).toEqual(['token-0', 'token-1'].slice(0, calls));
  });

  it.each<[readonly Name[], number]>([
    [['refused', 'refused'], 401],
    [['refused', 'failed'], 500],
    [['failed'], 500],
  ])('that is answered %j has not ended', async (logOuts, status) => {
    await expect(endSignIn(session(logOuts).ports)).rejects.toMatchObject({
      name: 'ApiError',
      status,
    });
  });

  it('whose token is refused and cannot be renewed has not ended while somebody is signed in', async () => {
    const { ports } = session(['refused'], { renews: false, isSignedIn: true });

    await expect(endSignIn(ports)).rejects.toMatchObject({ status: 401 });
  });

  it('of nobody asks for nothing', async () => {
    const { asked, ports } = session(['failed']);

    await endSignIn({ ...ports, accessToken: async () => undefined });

    expect(asked).toEqual([]);
  });
});
