import type { AlignedData } from "uplot";
import type { Lane } from "./data";
import { gaps } from "./gaps";
import { hatchStretches } from "./hatch";
import { minmax, perSecond } from "./minmax";
import { TimeChart } from "./timeChart";
import type { View } from "./view";

const laneHeight = 96;
const hatchedFromSeconds = 5;
const dashes = [5, 2.5];

/** One series of one person: the line, the own baseline as a band, missing stretches hatched. The second person's line is dashed. */
export function laneChart(host: HTMLElement, lane: Lane, person: number, view: View): TimeChart {
  const missing = gaps(lane.values, hatchedFromSeconds);
  const series = perSecond(lane.values, lane.scale);
  return new TimeChart(
    host,
    {
      height: laneHeight,
      low: lane.low,
      high: lane.high,
      withTimeAxis: false,
      valueMarks: 3,
      series: (theme) => [{ stroke: theme.line, width: 1.25, dash: person === 1 ? dashes : [], points: { show: false }, spanGaps: false }],
      data: (shown, columns): AlignedData => {
        const points = minmax(series, shown.from, shown.to, columns);
        return [points.x, points.y];
      },
      behind: (plot, theme) => {
        const { left, top, width, height } = plot.bbox;
        const context = plot.ctx;
        context.save();
        context.beginPath();
        context.rect(left, top, width, height);
        context.clip();
        if (lane.baseline) {
          const upper = plot.valToPos(lane.baseline[1], "y", true);
          context.fillStyle = theme.band;
          context.fillRect(left, upper, width, plot.valToPos(lane.baseline[0], "y", true) - upper);
        }
        hatchStretches(plot, theme, missing);
        context.restore();
      },
    },
    view,
  );
}
