import * as Plot from "@observablehq/plot";
import { three } from "../report/format";
import { points, type ScatterPanel } from "./data";
import { planeChart, tip } from "./planeChart";

const height = 320;

/** Points of a plane with curves over them. */
export function scatterChart(host: HTMLElement, panel: ScatterPanel): () => void {
  const { logarithmic } = panel;
  const place = (value: number) => (logarithmic ? Math.log10(value) : value);
  const dots = points(panel.points);
  const radius = dots.length > 500 ? 1.5 : 2.5;
  return planeChart(host, {
    height,
    x: panel.x,
    y: panel.y,
    logarithmic,
    marks: (theme) => [
      Plot.dot(dots, { x: (p) => place(p.x), y: (p) => place(p.y), r: radius, fill: theme.line, fillOpacity: 0.7 }),
      ...panel.curves.map((curve) =>
        Plot.line(points(curve.points), { x: (p) => place(p.x), y: (p) => place(p.y), stroke: curve.dashed ? theme.hatch : theme.mark, strokeWidth: curve.dashed ? 1 : 2, ...(curve.dashed ? { strokeDasharray: "4 3" } : {}) }),
      ),
      tip(dots, theme, (p) => place(p.x), (p) => place(p.y), (p) => `${three(p.x)}, ${three(p.y)}`),
    ],
  });
}
