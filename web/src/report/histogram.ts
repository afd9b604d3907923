export interface Bar {
  start: number;
  end: number;
  count: number;
}

/** Values counted into bars of equal width between the least and the greatest of them. */
export function histogram(values: readonly number[], bars: number): Bar[] {
  if (values.length === 0) return [];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const width = (most - least) / bars || 1e-9;
  const counts = new Array<number>(bars).fill(0);
  for (const value of values) {
    const bar = Math.min(bars - 1, Math.floor((value - least) / width));
    counts[bar] = counts[bar]! + 1;
  }
  return counts.map((count, i) => ({ start: least + i * width, end: least + (i + 1) * width, count })).filter((bar) => bar.count > 0);
}
