import type { Route } from '../../functions/api/http/route.ts';

/** What a new operation is about. */
export interface NewRoute {
  /** The function that serves it, and its folder: `webhooks`. */
  readonly family: string;
  /** Its name in the API, which begins with what it does: `listWebhooks`. */
  readonly operation: string;
}

/** What follows from the first word of an operation's name. */
export interface Kind extends Pick<Route, 'method' | 'status'> {
  /** Whether it is about one thing that its path names. */
  readonly ofOne: boolean;
  readonly takesBody: boolean;
}

const kinds: Readonly<Record<string, Kind>> = {
  list: { method: 'GET', status: 200, ofOne: false, takesBody: false },
  read: { method: 'GET', status: 200, ofOne: true, takesBody: false },
  create: { method: 'POST', status: 201, ofOne: false, takesBody: true },
  update: { method: 'PATCH', status: 200, ofOne: true, takesBody: true },
  delete: { method: 'DELETE', status: 204, ofOne: true, takesBody: false },
};
const deed: Kind = { method: 'POST', status: 200, ofOne: true, takesBody: false };

/** `list` of `listWebhooks`. */
const verbOf = (operation: string) => operation.replace(/[A-Z].*$/, '');

/** What an operation of this name is like; one with a verb of its own is a deed: `pauseTask`. */
export const kindOf = (operation: string): Kind => kinds[verbOf(operation)] ?? deed;

export const isList = (operation: string) => kindOf(operation) === kinds.list;

/** Below `/api/v1`, with a parameter that is still to be named. */
export function pathOf({ family, operation }: NewRoute): string {
  const kind = kindOf(operation);
  const end = kind === deed ? `/${verbOf(operation)}` : '';
  return `/${family}${kind.ofOne ? '/{TODO}' : ''}${end}`;
}

/** The file of an operation, without its ending: `list-webhooks`. */
export const fileOf = (operation: string) =>
  operation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
