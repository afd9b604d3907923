import { expect, it } from "vitest";
import { gaps } from "../src/report/gaps";

it("finds gaps in the middle and at both ends", () => {
  expect(gaps([null, null, 1, null, null, null, 2, null, null], 2)).toEqual([[0, 2], [3, 6], [7, 9]]);
});

it("leaves out short ones", () => {
  expect(gaps([1, null, 1, null, null, 1], 2)).toEqual([[3, 5]]);
});

it("finds none in a whole series", () => {
  expect(gaps([1, 2, 3], 1)).toEqual([]);
});
