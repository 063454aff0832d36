/** Where to go after a sign-in: a path of these pages, and nothing that leads elsewhere. */
export const nextPath = (said: string | undefined): string =>
  said !== undefined && /^\/(?![/\\])/.test(said) && !said.startsWith('/sign-in') ? said : '/';
