import { clock, three } from "../report/format";
import { isolate } from "../report/isolate";
import type { View } from "../report/view";
import type { ScalogramPanel } from "./data";
import { lineUnder, shares } from "./under";

const missing = 255;
const cycle = 200;
/** Nearer to half a cycle than this either of the two could be ahead, 200ths of a cycle. */
const unsureOfHalf = 10;

const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** A scalogram's cells, in words by name. */
export class Scalogram {
  private readonly coherence: Uint8Array;
  private readonly ahead: Uint8Array;
  private readonly marks: Uint8Array;

  constructor(private readonly panel: ScalogramPanel) {
    this.coherence = bytes(panel.coherence);
    this.ahead = bytes(panel.ahead);
    this.marks = bytes(panel.marks);
  }

  /** What is known at a moment and a height of the picture (0 the shortest period, 1 the longest). */
  wordsAt(seconds: number, height: number): string {
    const { edges, periods, bounded } = this.panel;
    const column = edges.findIndex((edge, i) => seconds >= edge && seconds < (edges[i + 1] ?? -Infinity));
    const row = Math.min(periods.length - 1, Math.max(0, Math.floor(height * periods.length)));
    const period = periods[row]!;
    const begin = `${clock(seconds)}, period ${three(period)} s`;
    const cell = row * (edges.length - 1) + column;
    if (column < 0 || this.coherence[cell] === missing) return `${begin}: unknown`;
    if ((this.marks[cell]! & 1) === 0) return `${begin}: not to be read, too near an end or a gap`;
    const strong = (this.marks[cell]! & 2) !== 0;
    const compared = bounded ? (strong ? ", above what unrelated series reach" : ", no more than unrelated series reach") : "";
    return `${begin}: coherence ${three(this.coherence[cell]! / 100)}${compared}${strong ? `; ${this.order(this.ahead[cell]!, period)}` : ""}`;
  }

  private order(ahead: number, period: number): string {
    const steps = Math.min(ahead, cycle - ahead);
    const lag = (steps / cycle) * period;
    if (lag <= this.panel.uncertainty) return "here the two rise together, as far as the clocks can tell";
    if (cycle / 2 - steps < unsureOfHalf) return "here one rises as the other falls";
    const name = this.panel.names[ahead < cycle / 2 ? 0 : 1];
    return `here ${isolate(name)} is ahead by ${three(lag)} s (one cell, no finding)`;
  }
}

/** Stretches the picture with the shared view, moves the shared cursor, and says what is under the pointer. */
export function followScalogram(figure: HTMLElement, panel: ScalogramPanel, view: View): void {
  const field = figure.querySelector<HTMLElement>(".field");
  const picture = field?.querySelector<HTMLElement>(".stretched");
  if (!field || !picture) return;
  const cells = new Scalogram(panel);
  const cursor = document.createElement("i");
  cursor.className = "cursor-line";
  cursor.hidden = true;
  field.append(cursor);
  const say = lineUnder(figure, "Point at the picture to read a moment and a period.");
  field.addEventListener("pointermove", (event) => {
    const [across, upwards] = shares(field, event);
    const seconds = view.from + across * (view.to - view.from);
    view.moveTo(seconds);
    say(cells.wordsAt(seconds, upwards));
  });
  view.onChange(() => {
    const { from, to, cursor: at } = view;
    picture.style.left = `${(-from / (to - from)) * 100}%`;
    picture.style.width = `${(view.duration / (to - from)) * 100}%`;
    cursor.hidden = at === null || at < from || at > to;
    if (at !== null) cursor.style.left = `${((at - from) / (to - from)) * 100}%`;
  });
}
