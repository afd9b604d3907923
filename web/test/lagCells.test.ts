import { expect, it } from "vitest";
import { lagCells } from "../src/report/lagCells";

it("reads signed hundredths and keeps missing cells missing", () => {
  const bytes = String.fromCharCode(100, 0, 206, 128);
  const [one, zero, half, missing] = lagCells(btoa(bytes));
  expect([one, zero, half]).toEqual([1, 0, -0.5]);
  expect(missing).toBeNaN();
});
