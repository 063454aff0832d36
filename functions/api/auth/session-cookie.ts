import * as z from 'zod';

/** The name of the cookie that has the refresh token, where a page asks for it. */
export const sessionCookie = '__Secure-roundsman-refresh';

/**
 * The headers by which a page of ours says that it means the cookie: no form can send the one, no script of any page
 * the other.
 */
export const SessionHeaders = z.object({
  'X-Roundsman-Session': z
    .literal('cookie', { error: 'It is "cookie", or the header is left out.' })
    .exactOptional()
    .meta({
      description:
        'Pages in a browser send `cookie`: then the refresh token is in no body but in a cookie that scripts cannot read.',
    }),
  'Sec-Fetch-Site': z.string().exactOptional().meta({
    description:
      'Browsers send it by themselves. With `X-Roundsman-Session`, anything but `same-origin` is refused.',
  }),
});
export type SessionHeaders = z.infer<typeof SessionHeaders>;

export const SessionCookies = z.object({
  [sessionCookie]: z
    .array(z.string())
    .exactOptional()
    .meta({
      override: { type: 'string' },
      description: 'The cookie that the last answer set. Ignored without `X-Roundsman-Session`.',
    }),
});
export type SessionCookies = z.infer<typeof SessionCookies>;

/** What Cognito takes as a token, in characters and length. */
export const RefreshToken = z
  .string()
  .max(8192)
  .regex(/^[A-Za-z0-9_=.-]+$/, 'A refresh token is what a sign-in or a refresh answered.')
  .meta({ description: 'The token of the last sign-in or refresh.' });
