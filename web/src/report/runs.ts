import type { Run } from "./data";

/** The stretches that touch a view, cut to it; where they are finer than a bin, each bin shows the word that takes most of it. */
export function visibleRuns(runs: readonly Run[], from: number, to: number, bins: number): Run[] {
  const touching = runs.filter((run) => run[1] > from && run[0] < to);
  const cut = touching.map(([start, end, word]): Run => [Math.max(start, from), Math.min(end, to), word]);
  return cut.length <= bins ? cut : coarse(cut, from, to, bins);
}

/** The word that holds at a time, or null outside. */
export function wordAt(runs: readonly Run[], seconds: number): string | null {
  return runs.find((run) => seconds >= run[0] && seconds < run[1])?.[2] ?? null;
}

function coarse(runs: Run[], from: number, to: number, bins: number): Run[] {
  const width = (to - from) / bins;
  const joined: Run[] = [];
  let next = 0;
  for (let bin = 0; bin < bins; bin++) {
    const start = from + bin * width;
    const end = start + width;
    const seconds = new Map<string, number>();
    while (next < runs.length && runs[next]![1] <= start) next++;
    for (let i = next; i < runs.length && runs[i]![0] < end; i++) {
      const [first, last, word] = runs[i]!;
      seconds.set(word, (seconds.get(word) ?? 0) + Math.min(last, end) - Math.max(first, start));
    }
    const word = [...seconds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    if (word === undefined) continue;
    const before = joined.at(-1);
    if (before && before[2] === word) before[1] = end;
    else joined.push([start, end, word]);
  }
  return joined;
}
