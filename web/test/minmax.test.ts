import { describe, expect, it } from "vitest";
import { minmax, perSecond, type Series } from "../src/report/minmax";

describe("minmax", () => {
  it("keeps every value where there is room", () => {
    const points = minmax(perSecond([10, 20, 30], 10), 0, 3, 100);
    expect(points).toEqual({ x: [0.5, 1.5, 2.5], y: [1, 2, 3] });
  });

  it("keeps the greatest and the least value of a long series", () => {
    const values = Array.from({ length: 86_400 }, (_, i) => Math.round(1000 * Math.sin(i / 50)));
    values[54_321] = 9000;
    values[54_399] = -9000;
    const points = minmax(perSecond(values, 1), 0, values.length, 800);
    expect(Math.max(...(points.y as number[]))).toBe(9000);
    expect(Math.min(...(points.y as number[]))).toBe(-9000);
    expect(points.x.length).toBeLessThan(2 * 802 + 2);
  });

  it("keeps the order of time", () => {
    const { x } = minmax(perSecond(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 101), 1), 0, 5000, 300);
    expect(x.every((at, i) => i === 0 || at > x[i - 1]!)).toBe(true);
  });

  it("never draws a line across a gap", () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i >= 400 && i < 600 ? null : i));
    const { x, y } = minmax(perSecond(values, 1), 0, 1000, 100);
    const inside = x.map((at, i) => [at, y[i]] as const).filter(([at]) => at > 410 && at < 590);
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.every(([, value]) => value === null)).toBe(true);
  });

  it("takes only what is in view, with a neighbour on each side", () => {
    const { x } = minmax(perSecond(Array.from({ length: 100 }, (_, i) => i), 1), 10, 20, 100);
    expect(x[0]).toBe(9.5);
    expect(x.at(-1)).toBe(20.5);
  });

  it("breaks at a single missing value where that is a gap, however coarse the columns", () => {
    const count = 1000;
    const beats: Series = { length: count, at: (i) => (i < 500 ? i : i + 3600), value: (i) => (i === 500 ? null : 800), everyMissingBreaks: true };
    const { x, y } = minmax(beats, 0, 5000, 10);
    const before = x.filter((at) => at < 500).length - 1;
    const after = x.findIndex((at, i) => at > 4100 && y[i] !== null);
    expect(after).toBeGreaterThan(before + 1);
    expect(y.slice(before + 1, after)).toEqual([null]);
  });
});
