/** Tells the line of positions in a text that are asked for one after the other, in their order. */
export function countLines(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    line += text.slice(counted, at).split('\n').length - 1;
    counted = at;
    return line;
  };
}
