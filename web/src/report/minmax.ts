/** Points for a line: positions and values side by side; a null value lifts the pen. */
export interface Points {
  x: number[];
  y: (number | null)[];
}

/**
 * Thins a series of one value a second to about two points a column: the least and the greatest of each column, in the order in which they
 * come, so that no peak is lost. A missing value inside a column breaks the line only where at least half of the column is missing.
 */
export function minmax(values: readonly (number | null)[], scale: number, from: number, to: number, columns: number): Points {
  const first = Math.max(0, Math.floor(from) - 1);
  const end = Math.min(values.length, Math.ceil(to) + 1);
  const width = Math.max(1, Math.floor((end - first) / Math.max(1, columns)));
  const points: Points = { x: [], y: [] };
  const put = (index: number) => {
    points.x.push(index + 0.5);
    points.y.push((values[index] as number) / scale);
  };
  for (let start = first; start < end; start += width) {
    const stop = Math.min(end, start + width);
    let least = -1;
    let most = -1;
    let missing = 0;
    for (let i = start; i < stop; i++) {
      const value = values[i];
      if (value == null) {
        missing++;
        continue;
      }
      if (least < 0 || value < (values[least] as number)) least = i;
      if (most < 0 || value > (values[most] as number)) most = i;
    }
    if (missing > 0 && missing * 2 >= stop - start) {
      points.x.push(start);
      points.y.push(null);
    }
    if (least >= 0) {
      put(Math.min(least, most));
      if (least !== most) put(Math.max(least, most));
    }
  }
  return points;
}
