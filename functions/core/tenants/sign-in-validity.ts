/**
 * How long what a sign-in gives is good for: the user pool's client is set up with it, and what people are told and
 * what their browsers keep follows from it.
 */
export const signInValidity = {
  accessTokenMinutes: 30,
  /** The days from the sign-in on, however often it is refreshed. */
  refreshTokenDays: 30,
  /** The seconds of a refresh token that was replaced: whoever did not get the answer may ask once more. */
  replacedTokenSeconds: 60,
} as const;
