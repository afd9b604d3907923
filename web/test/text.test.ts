import { describe, expect, it } from "vitest";
import type { SessionData } from "../src/report/data";
import { valueTicks } from "../src/report/format";
import { readoutText } from "../src/report/readout";
import { regimeClass } from "../src/report/strips";

describe("valueTicks", () => {
  it("gives at least two marks inside the axis", () => {
    for (const [low, high] of [[60.2, 79.9], [61, 69.5], [-0.31, 0.31], [0.001, 0.0019]] as const) {
      const ticks = valueTicks(low, high, 3);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.every((tick) => tick >= low && tick <= high)).toBe(true);
    }
  });
});

describe("regimeClass", () => {
  it("names the state of the one who is not settled", () => {
    expect(regimeClass("mismatchASettled-shutDown")).toBe("regime-mismatchASettled other-shutDown");
    expect(regimeClass("calmSeparate")).toBe("regime-calmSeparate");
  });
});

describe("readoutText", () => {
  it("says nothing of states where they do not apply", () => {
    const person = { name: "pat", lanes: [{ name: "movement", unit: "a.u.", low: 0, high: 9, scale: 10, values: [35] }], states: [] };
    const data = { duration: 1, people: [person, { ...person, name: "th" }], regimes: [], truth: [], regimeWords: {}, regimeLabels: {}, epochs: [], nulls: [], lagMap: null } as SessionData;
    const text = readoutText(data, 0);
    expect(text).toContain("movement 3.5 a.u.");
    expect(text).not.toContain("unknown");
    expect(text).not.toContain("together");
  });
});
