import * as Plot from "@observablehq/plot";
import { three } from "../report/format";
import { points, type SpectrumPanel } from "./data";
import { planeChart, tip } from "./planeChart";

const height = 240;

/** A spectrum with its bands between their exact edges. */
export function spectrumChart(host: HTMLElement, panel: SpectrumPanel): () => void {
  const density = points(panel.points);
  // Without a density there is nothing to scale axes by: the words of the page stand.
  if (density.length === 0) return () => {};
  return planeChart(host, {
    height,
    x: panel.x,
    y: panel.y,
    marks: (theme) => [
      Plot.rect(panel.bands, { x1: "low", x2: "high", y1: panel.y[0], y2: panel.y[1], fill: theme.band, fillOpacity: (_band: unknown, i: number) => (i % 2 === 0 ? 1 : 0.5) }),
      Plot.text(panel.bands, { x: (band) => (band.low + band.high) / 2, y: panel.y[1], text: "name", dy: 10, fill: theme.ink, stroke: theme.ground, strokeWidth: 3 }),
      Plot.line(density, { x: "x", y: "y", stroke: theme.line, strokeWidth: 1.25 }),
      tip(density, theme, (p) => p.x, (p) => Math.min(p.y, panel.y[1]), (p) => `${three(p.x)} Hz\n${three(p.y)} ms\u00b2/Hz`),
    ],
  });
}
