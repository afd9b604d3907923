import { expect, it } from "vitest";
import { clock, clockTicks, three } from "../src/report/format";

it("writes a place on the clock", () => {
  expect(clock(680)).toBe("11:20");
  expect(clock(3723)).toBe("1:02:03");
});

it("writes three significant digits at most", () => {
  expect([0, 0.012345, 72.449, 1234.5, -0.31].map(three)).toEqual(["0", "0.0123", "72.4", "1230", "-0.31"]);
  expect(three(null)).toBe("unknown");
  expect(three(Number.NaN)).toBe("unknown");
});

it("puts ticks on round times", () => {
  expect(clockTicks(0, 1440, 5)).toEqual([0, 300, 600, 900, 1200]);
  expect(clockTicks(610, 640, 6)).toEqual([610, 615, 620, 625, 630, 635, 640]);
});
