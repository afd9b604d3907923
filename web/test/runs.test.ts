import { expect, it } from "vitest";
import type { Run } from "../src/report/data";
import { visibleRuns, wordAt } from "../src/report/runs";

const runs: Run[] = [[0, 10, "settled"], [10, 12, "unknown"], [12, 40, "mobilised"]];

it("cuts stretches to the view", () => {
  expect(visibleRuns(runs, 5, 20, 100)).toEqual([[5, 10, "settled"], [10, 12, "unknown"], [12, 20, "mobilised"]]);
});

it("shows the most frequent word of a bin where stretches are too fine", () => {
  const fine = Array.from({ length: 1000 }, (_, i): Run => [i, i + 1, i % 3 === 0 ? "a" : "b"]);
  expect(visibleRuns(fine, 0, 1000, 10)).toEqual([[0, 1000, "b"]]);
});

it("tells the word at a time", () => {
  expect(wordAt(runs, 11)).toBe("unknown");
  expect(wordAt(runs, 40)).toBeNull();
});
