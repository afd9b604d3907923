/** Points for a line: positions and values side by side; a null value lifts the pen. */
export interface Points {
  x: number[];
  y: (number | null)[];
}

/** A series over time as a chart asks for it. */
export interface Series {
  length: number;
  /** The time of a value, seconds; ascending. */
  at(index: number): number;
  /** A value; null where missing. */
  value(index: number): number | null;
  /** Whether one missing value is a gap of whatever length, so that no bucket may hold values of both its sides. */
  everyMissingBreaks: boolean;
}

/** One value a second, each at the middle of its second, as whole numbers to be divided by `scale`. */
export function perSecond(values: readonly (number | null)[], scale: number): Series {
  return {
    length: values.length,
    at: (index) => index + 0.5,
    value: (index) => (values[index] == null ? null : (values[index] as number) / scale),
    everyMissingBreaks: false,
  };
}

/** The first index whose time is not before a moment. */
export function firstFrom(series: Series, seconds: number): number {
  let [low, high] = [0, series.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (series.at(middle) < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Thins a series to about two points a column: the least and the greatest of each column, in the order in which they come, so that no peak is
 * lost. A missing value inside a column breaks the line only where at least half of the column is missing, unless every missing value does.
 */
export function minmax(series: Series, from: number, to: number, columns: number): Points {
  const first = Math.max(0, firstFrom(series, from) - 1);
  const end = Math.min(series.length, firstFrom(series, to) + 1);
  const width = Math.max(1, Math.floor((end - first) / Math.max(1, columns)));
  const points: Points = { x: [], y: [] };
  const put = (index: number, value: number | null) => {
    points.x.push(series.at(index));
    points.y.push(value);
  };
  let start = first;
  while (start < end) {
    const stop = Math.min(end, start + width);
    let [least, most, missing] = [-1, -1, 0];
    let [low, high] = [0, 0];
    let i = start;
    for (; i < stop; i++) {
      const value = series.value(i);
      if (value === null) {
        missing++;
        if (series.everyMissingBreaks) break;
        continue;
      }
      if (least < 0 || value < low) [least, low] = [i, value];
      if (most < 0 || value > high) [most, high] = [i, value];
    }
    if (!series.everyMissingBreaks && missing > 0 && missing * 2 >= i - start) put(start, null);
    if (least >= 0) {
      put(Math.min(least, most), least < most ? low : high);
      if (least !== most) put(Math.max(least, most), least < most ? high : low);
    }
    if (series.everyMissingBreaks && missing > 0) {
      put(i, null);
      i++;
    }
    start = i;
  }
  return points;
}
