import * as Plot from "@observablehq/plot";
import { three } from "../report/format";
import type { ProfilePanel } from "./data";
import { planeChart, tip } from "./planeChart";

const height = 240;

/** Values by lag or by period. Of lags the axis carries sizes only; the sides are named above the picture. */
export function profileChart(host: HTMLElement, panel: ProfilePanel): () => void {
  const lines = panel.lines.map(({ at, values, words, dashed, name }) => ({ dashed, points: at.map((share, i) => ({ x: share, y: values[i] ?? NaN, words: [words[i]!, name].filter(Boolean).join(", ") })) }));
  const all = lines.flatMap((line) => line.points).filter((point) => !Number.isNaN(point.y));
  return planeChart(host, {
    height,
    x: [0, 1],
    y: panel.y,
    places: panel.ticks,
    marks: (theme) => [
      ...(panel.unsure > 0 ? [Plot.rect([panel.unsure], { x1: (u: number) => 0.5 - u, x2: (u: number) => 0.5 + u, y1: panel.y[0], y2: panel.y[1], fill: theme.ink, fillOpacity: 0.14 })] : []),
      ...(panel.sided ? [Plot.ruleX([0.5], { stroke: theme.hatch })] : []),
      ...lines.map((line) => Plot.line(line.points, { x: "x", y: "y", stroke: line.dashed ? theme.hatch : theme.line, strokeWidth: line.dashed ? 1 : 1.5, ...(line.dashed ? { strokeDasharray: "4 3" } : {}) })),
      tip(all, theme, (p) => p.x, (p) => p.y, (p) => `${p.words}\n${three(p.y)}`),
    ],
  });
}
