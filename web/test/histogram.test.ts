import { expect, it } from "vitest";
import { histogram } from "../src/report/histogram";

it("counts every value once", () => {
  const bars = histogram([0, 0.1, 0.5, 0.9, 1], 4);
  expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(5);
  expect(bars.at(-1)?.end).toBeCloseTo(1);
});

it("copes with equal values and with none", () => {
  expect(histogram([2, 2, 2], 4).reduce((sum, bar) => sum + bar.count, 0)).toBe(3);
  expect(histogram([], 4)).toEqual([]);
});
