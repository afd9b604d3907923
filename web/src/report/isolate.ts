/** Keeps a name's own direction from turning the words around it. */
export const isolate = (name: string) => `\u2068${name}\u2069`;
