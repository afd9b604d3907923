import { followClock } from "../report/strips";
import { onThemeChange } from "../report/theme";
import { clock, three } from "../report/format";
import { addTools } from "../report/tools";
import { View } from "../report/view";
import { readPicture, type PictureData } from "./data";
import { renderers } from "./panels";
import { Trace } from "./trace";

/** A picture may be zoomed to single beats. */
const leastSeconds = 2;

/** What the traces hold at one moment, in words. */
export function readout(traces: Iterable<Trace>, start: number, seconds: number): string {
  const values = [...traces].map((trace) => {
    const value = trace.valueAt(seconds);
    return value === null ? `${trace.panel.title} unknown` : `${trace.panel.title} ${three(value)} ${trace.panel.unit}`;
  });
  return [clock(start + seconds), ...values].join("  \u00b7  ");
}

function tracesOf(data: PictureData): Map<number, Trace> {
  return new Map(data.panels.flatMap((panel, index) => (panel.kind === "trace" ? [[index, new Trace(panel)] as const] : [])));
}

/** Brings a page to life that carries a picture. */
export function startPicture(): void {
  const data = readPicture(document);
  if (!data) return;
  const traces = tracesOf(data);
  const view = new View(Math.max(1, data.duration), leastSeconds);
  const charts = document.getElementById("picture-charts");
  if (charts) {
    addTools(charts, view, "recording", (seconds) => readout(traces.values(), data.start, seconds));
    followClock(charts, view, data.start);
  }
  const redraws = [...document.querySelectorAll<HTMLElement>("figure.chart")].map((figure) => {
    const index = Number(figure.dataset["index"]);
    const panel = data.panels[index]!;
    return renderers[panel.kind](figure, panel, traces.get(index), view);
  });
  onThemeChange(() => redraws.forEach((redraw) => redraw?.()));
  document.documentElement.dataset["charts"] = "live";
}
