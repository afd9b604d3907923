import type { AlignedData } from "uplot";
import type uPlot from "uplot";
import { hatchStretches } from "../report/hatch";
import { minmax } from "../report/minmax";
import type { Theme } from "../report/theme";
import { TimeChart } from "../report/timeChart";
import type { View } from "../report/view";
import type { Shape } from "./data";
import type { Marks, Trace } from "./trace";

const height = 112;
const markRadius = 3.5;
/** Points of a line are shown as dots where this many pixels lie between them. */
const dotSpace = 10;

/** A series over time: line, hatched stretches, marks. */
export function traceChart(host: HTMLElement, trace: Trace, view: View): TimeChart {
  const { low, high, gaps, stretches } = trace.panel;
  return new TimeChart(
    host,
    {
      height,
      low,
      high,
      withTimeAxis: false,
      valueMarks: 3,
      series: (theme) => [{ stroke: theme.line, width: 1.25, points: { space: dotSpace, size: 4, fill: theme.line }, spanGaps: false }],
      data: (shown, columns): AlignedData => {
        const points = minmax(trace, shown.from, shown.to, columns);
        return [points.x, points.y];
      },
      behind: (plot, theme) => inField(plot, () => {
        shadeStretches(plot, theme, stretches);
        hatchStretches(plot, theme, gaps);
      }),
      inFront: (plot, theme) => inField(plot, () => trace.marks.forEach((marks, row) => drawMarks(plot, theme, marks, row, view))),
    },
    view,
  );
}

/** Shades stretches in which something happened; one too short to be seen is a thin line. */
function shadeStretches(plot: uPlot, theme: Theme, stretches: readonly (readonly [number, number])[]): void {
  const { top, height } = plot.bbox;
  plot.ctx.globalAlpha = 0.12;
  plot.ctx.fillStyle = theme.ink;
  for (const [start, end] of stretches) {
    const x = plot.valToPos(start, "x", true);
    plot.ctx.fillRect(x, top, Math.max(2 * devicePixelRatio, plot.valToPos(end, "x", true) - x), height);
  }
  plot.ctx.globalAlpha = 1;
}

function inField(plot: uPlot, draw: () => void): void {
  const { left, top, width, height: tall } = plot.bbox;
  plot.ctx.save();
  plot.ctx.beginPath();
  plot.ctx.rect(left, top, width, tall);
  plot.ctx.clip();
  draw();
  plot.ctx.restore();
}

function drawMarks(plot: uPlot, theme: Theme, marks: Marks, row: number, view: View): void {
  const radius = markRadius * devicePixelRatio;
  // Marks without a value stand at the foot, each kind in a row of its own.
  const foot = plot.bbox.top + plot.bbox.height - (1 + 2.4 * row) * radius;
  let last = -Infinity;
  plot.ctx.fillStyle = theme.mark;
  for (let i = 0; i < marks.times.length; i++) {
    const at = marks.times[i]!;
    if (at < view.from || at > view.to) continue;
    const x = plot.valToPos(at, "x", true);
    // Marks on top of each other are drawn once.
    if (x - last < radius) continue;
    last = x;
    const value = marks.values?.[i] ?? NaN;
    drawShape(plot.ctx, marks.shape, x, Number.isNaN(value) ? foot : plot.valToPos(value, "y", true), radius);
  }
}

function drawShape(context: CanvasRenderingContext2D, shape: Shape, x: number, y: number, r: number): void {
  context.beginPath();
  if (shape === "dot") context.arc(x, y, r, 0, 2 * Math.PI);
  else {
    const corners: [number, number][] = {
      square: [[-r, -r], [r, -r], [r, r], [-r, r]] as [number, number][],
      triangle: [[0, -1.3 * r], [1.2 * r, r], [-1.2 * r, r]] as [number, number][],
      diamond: [[0, -1.4 * r], [1.4 * r, 0], [0, 1.4 * r], [-1.4 * r, 0]] as [number, number][],
    }[shape];
    corners.forEach(([dx, dy]) => context.lineTo(x + dx, y + dy));
  }
  context.fill();
}
