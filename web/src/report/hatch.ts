import type uPlot from "uplot";
import type { Theme } from "./theme";

/** Hatches stretches of time over the height of a chart. */
export function hatchStretches(plot: uPlot, theme: Theme, stretches: readonly (readonly [number, number])[]): void {
  const { top, height } = plot.bbox;
  plot.ctx.fillStyle = hatch(plot.ctx, theme.hatch);
  for (const [start, end] of stretches) {
    const x = plot.valToPos(start, "x", true);
    plot.ctx.fillRect(x, top, plot.valToPos(end, "x", true) - x, height);
  }
}

/** A canvas pattern of thin diagonal strokes: the mark of what is unknown. */
function hatch(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement("canvas");
  const size = Math.round(7 * devicePixelRatio);
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext("2d");
  if (!pen) return colour;
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.78;
  pen.lineWidth = devicePixelRatio;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
  }
  pen.stroke();
  return context.createPattern(tile, "repeat") ?? colour;
}
