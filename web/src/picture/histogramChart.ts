import * as Plot from "@observablehq/plot";
import { three } from "../report/format";
import type { HistogramPanel } from "./data";
import { planeChart, tip } from "./planeChart";

const height = 240;

/** Counts in bins of equal width. */
export function histogramChart(host: HTMLElement, panel: HistogramPanel): () => void {
  const bars = panel.counts
    .map((count, i) => ({ low: panel.first + i * panel.width, high: panel.first + (i + 1) * panel.width, count }))
    .filter((bar) => bar.count > 0);
  return planeChart(host, {
    height,
    x: panel.x,
    y: panel.y,
    marks: (theme) => [
      Plot.rect(bars, { x1: "low", x2: "high", y1: 0, y2: "count", fill: theme.hatch }),
      tip(bars, theme, (bar) => (bar.low + bar.high) / 2, (bar) => bar.count, (bar) => `${three(bar.low)} to ${three(bar.high)}\n${bar.count}`),
    ],
  });
}
