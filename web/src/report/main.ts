import "uplot/dist/uPlot.min.css";
import "./report.css";
import { startPicture } from "../picture/picture";
import { couplingChart } from "./couplingChart";
import { readSession, type SessionData } from "./data";
import { LagChart } from "./lagChart";
import { laneChart } from "./laneChart";
import { nullChart } from "./nullChart";
import { readoutText } from "./readout";
import { stage } from "./stage";
import { followStrips } from "./strips";
import { onThemeChange } from "./theme";
import { addKeyboard, addTools } from "./tools";
import { View } from "./view";

/** Draws one figure; what comes back draws it anew in the page's present colours. */
function enliven(figure: HTMLElement, data: SessionData, view: View): (() => void) | null {
  const index = Number(figure.dataset["index"] ?? 0);
  switch (figure.dataset["chart"]) {
    case "lane": {
      const person = Number(figure.dataset["person"]) as 0 | 1;
      const lane = data.people[person].lanes[index];
      if (!lane || lane.values.every((value) => value === null)) return null;
      const chart = laneChart(stage(figure), lane, person, view);
      addKeyboard(figure, view);
      return () => chart.build();
    }
    case "coupling": {
      const chart = couplingChart(stage(figure), data.epochs, view);
      addKeyboard(figure, view);
      return () => chart.build();
    }
    case "lag": {
      if (!data.lagMap) return null;
      const chart = new LagChart(stage(figure), data.lagMap, view);
      addKeyboard(figure, view);
      return () => chart.draw();
    }
    case "null": {
      const row = data.nulls[index];
      if (!row || row.values.length === 0) return null;
      const host = stage(figure);
      const draw = () => nullChart(host, row);
      draw();
      new ResizeObserver(draw).observe(figure);
      return draw;
    }
    default:
      return null;
  }
}

function startReport(): void {
  const data = readSession(document);
  const charts = document.getElementById("session-charts");
  if (!data || !charts) return;
  const view = new View(Math.max(1, data.duration));
  addTools(charts, view, "session", (seconds) => readoutText(data, seconds));
  followStrips(charts, data, view);
  const figures = [...document.querySelectorAll<HTMLElement>("figure.chart")];
  const redraws = figures.map((figure) => enliven(figure, data, view)).filter((redraw) => redraw !== null);
  onThemeChange(() => redraws.forEach((redraw) => redraw()));
  document.documentElement.dataset["charts"] = "live";
}

startReport();
startPicture();
