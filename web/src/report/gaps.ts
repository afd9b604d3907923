/** The stretches of at least `shortest` missing values: first index inside, end outside. */
export function gaps(values: readonly (number | null)[], shortest: number): [number, number][] {
  const found: [number, number][] = [];
  let first = -1;
  for (let i = 0; i <= values.length; i++) {
    if (i < values.length && values[i] == null) {
      if (first < 0) first = i;
      continue;
    }
    if (first >= 0 && i - first >= shortest) found.push([first, i]);
    first = -1;
  }
  return found;
}
