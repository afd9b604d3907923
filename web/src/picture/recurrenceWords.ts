import { clock, three } from "../report/format";
import { isolate } from "../report/isolate";
import type { RecurrencePanel } from "./data";
import { lineUnder, shares } from "./under";

/** What a place of a recurrence plot compares, in words. */
export function recurrenceWords(panel: RecurrencePanel, across: number, upwards: number): string {
  const [x, y] = [across * panel.seconds[0], upwards * panel.seconds[1]];
  const [a, b] = panel.names;
  if (a === b) return `${clock(Math.min(x, y))} beside ${clock(Math.max(x, y))}, ${three(Math.abs(x - y))} s later`;
  const first = x < y ? `: ${isolate(a)} first by ${three(y - x)} s` : x > y ? `: ${isolate(b)} first by ${three(x - y)} s` : "";
  return `${isolate(a)} at ${clock(x)} beside ${isolate(b)} at ${clock(y)}${first}`;
}

/** Says what is under the pointer; the image itself stays as it is. */
export function followRecurrence(figure: HTMLElement, panel: RecurrencePanel): void {
  const field = figure.querySelector<HTMLElement>(".field");
  if (!field) return;
  const say = lineUnder(figure, "Point at the plot to see which two moments meet there.");
  field.addEventListener("pointermove", (event) => say(recurrenceWords(panel, ...shares(field, event))));
  field.addEventListener("pointerleave", () => say(null));
}
