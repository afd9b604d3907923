import type { AlignedData } from "uplot";
import type uPlot from "uplot";
import type { Epoch } from "./data";
import type { Theme } from "./theme";
import { TimeChart } from "./timeChart";
import type { View } from "./view";

const chartHeight = 176;
const margin = 1.12;

/** Coupling over time with the band that chance reaches, and a mark over each epoch that lies beyond it after adjustment. */
export function couplingChart(host: HTMLElement, epochs: readonly Epoch[], view: View): TimeChart {
  const sizes = epochs.flatMap(([, value, bound]) => [Math.abs(value ?? 0), bound ?? 0]);
  const reach = (Math.max(0, ...sizes) || 1) * margin;
  const data: AlignedData = [epochs.map((e) => e[0]), epochs.map((e) => e[1])];
  return new TimeChart(
    host,
    {
      height: chartHeight,
      low: -reach,
      high: reach,
      withTimeAxis: true,
      valueMarks: 4,
      series: (theme) => [{ stroke: theme.line, width: 1.5, points: { show: epochs.length < 200, size: 4, fill: theme.line } }],
      data: () => data,
      behind: (plot, theme) => drawBehind(plot, theme, epochs),
    },
    view,
  );
}

function drawBehind(plot: uPlot, theme: Theme, epochs: readonly Epoch[]): void {
  const context = plot.ctx;
  const { left, top, width, height } = plot.bbox;
  const x = (seconds: number) => plot.valToPos(seconds, "x", true);
  const y = (value: number) => plot.valToPos(value, "y", true);
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.fillStyle = theme.band;
  for (let i = 0; i + 1 < epochs.length; i++) {
    const [from, , lower] = epochs[i]!;
    const [to, , upper] = epochs[i + 1]!;
    if (lower === null || upper === null) continue;
    context.beginPath();
    context.moveTo(x(from), y(lower));
    context.lineTo(x(to) + 1, y(upper));
    context.lineTo(x(to) + 1, y(-upper));
    context.lineTo(x(from), y(-lower));
    context.fill();
  }
  context.fillStyle = theme.hatch;
  context.fillRect(left, y(0), width, 1);
  context.fillStyle = theme.line;
  const mark = 4 * devicePixelRatio;
  for (const [centre, , , present] of epochs) {
    if (present === 1) context.fillRect(x(centre) - mark / 2, top + mark, mark, 2 * mark);
  }
  context.restore();
}
