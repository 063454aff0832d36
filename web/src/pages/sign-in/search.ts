import { searchReader, text } from '../../app/search.ts';

/** Where to go afterwards, and whose sign-in it is: who asked for a code goes on with the address that they gave. */
export const signInSearch = searchReader({ next: text, email: text });
