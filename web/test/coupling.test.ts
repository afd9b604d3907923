import { describe, expect, it } from "vitest";
import type { RecurrencePanel, ScalogramPanel } from "../src/picture/data";
import { recurrenceWords } from "../src/picture/recurrenceWords";
import { Scalogram } from "../src/picture/scalogram";

const base64 = (bytes: number[]) => btoa(String.fromCharCode(...bytes));
const plain = (words: string) => words.replace(/[\u2068\u2069]/g, "");

describe("a scalogram", () => {
  // One row of seven columns of 10 s at a period of 8 s.
  const panel: ScalogramPanel = {
    kind: "scalogram", names: ["Ann", "Ben"], uncertainty: 0.1, bounded: true, edges: [0, 10, 20, 30, 40, 50, 60, 70], periods: [8],
    coherence: base64([90, 90, 90, 90, 90, 20, 255]), ahead: base64([25, 175, 1, 98, 25, 25, 255]), marks: base64([3, 3, 3, 3, 0, 1, 0]),
  };
  const at = (column: number) => plain(new Scalogram(panel).wordsAt(column * 10 + 5, 0.5));

  it("says by name who is ahead, an eighth of a period", () => {
    expect(at(0)).toBe("0:05, period 8 s: coherence 0.9, above what unrelated series reach; here Ann is ahead by 1 s (one cell, no finding)");
    expect(at(1)).toContain("here Ben is ahead by 1 s");
  });

  it("names nobody within the clocks' uncertainty, near half a period, below the bound or outside the cone", () => {
    expect(at(2)).toContain("as far as the clocks can tell");
    expect(at(3)).toContain("one rises as the other falls");
    expect(at(4)).toBe("0:45, period 8 s: not to be read, too near an end or a gap");
    expect(at(5)).toBe("0:55, period 8 s: coherence 0.2, no more than unrelated series reach");
    expect(at(6)).toContain("unknown");
    for (const column of [2, 3, 4, 5, 6]) expect(at(column)).not.toMatch(/Ann|Ben|-\d/);
  });

  it("knows nothing outside the session", () => {
    expect(plain(new Scalogram(panel).wordsAt(99, 0.5))).toBe("1:39, period 8 s: unknown");
  });
});

describe("a place of a recurrence plot", () => {
  const panel: RecurrencePanel = { kind: "recurrence", seconds: [100, 100], names: ["Ann", "Ben"] };

  it("tells both moments and who was there first", () => {
    expect(plain(recurrenceWords(panel, 0.2, 0.5))).toBe("Ann at 0:20 beside Ben at 0:50: Ann first by 30 s");
    expect(plain(recurrenceWords(panel, 0.5, 0.2))).toBe("Ann at 0:50 beside Ben at 0:20: Ben first by 30 s");
    expect(plain(recurrenceWords(panel, 0.5, 0.5))).toBe("Ann at 0:50 beside Ben at 0:50");
  });

  it("of both together tells two moments", () => {
    expect(recurrenceWords({ ...panel, names: ["both", "both"] }, 0.5, 0.2)).toBe("0:20 beside 0:50, 30 s later");
  });
});
