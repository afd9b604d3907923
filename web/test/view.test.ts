import { expect, it } from "vitest";
import { View } from "../src/report/view";

it("zooms around the cursor and stays in the session", () => {
  const view = new View(1000);
  view.moveTo(100);
  view.zoom(0.5);
  expect([view.from, view.to]).toEqual([50, 550]);
  view.zoom(4);
  expect([view.from, view.to]).toEqual([0, 1000]);
});

it("follows a cursor that leaves the view", () => {
  const view = new View(1000);
  view.zoomTo(0, 100);
  view.moveTo(500);
  expect([view.from, view.to]).toEqual([450, 550]);
});

it("keeps the cursor in the session and resets", () => {
  const view = new View(60);
  view.moveTo(59);
  view.step(1, 0.5);
  expect(view.cursor).toBe(60);
  view.reset();
  expect(view.cursor).toBeNull();
});

it("never shows less than ten seconds", () => {
  const view = new View(1000);
  for (let i = 0; i < 20; i++) view.zoom(0.5);
  expect(view.to - view.from).toBeCloseTo(10);
});
