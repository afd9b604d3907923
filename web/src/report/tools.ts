import type { View } from "./view";

const announceEveryMs = 10_000;
const smallStep = 0.005;
const bigStep = 0.05;
const hint = "Point at a chart, or move the cursor with the arrow keys.";

/** The bar with the zoom buttons and the words for what is under the cursor; `whole` names what is shown without zoom. */
export function addTools(before: HTMLElement, view: View, whole: string, words: (seconds: number) => string): void {
  const bar = document.createElement("div");
  bar.className = "tools";
  const readout = document.createElement("div");
  readout.className = "readout";
  readout.dir = "auto";
  readout.textContent = hint;
  const spoken = document.createElement("div");
  spoken.className = "spoken";
  spoken.setAttribute("aria-live", "polite");
  bar.append(
    button("+", "Zoom in", () => view.zoom(0.5)),
    button("\u2212", "Zoom out", () => view.zoom(2)),
    button(`Whole ${whole}`, `Show the whole ${whole}`, () => view.reset()),
    readout,
    spoken,
  );
  before.before(bar);

  let announced = 0;
  view.onChange(() => {
    const text = view.cursor === null ? hint : words(view.cursor);
    readout.textContent = text;
    // A screen reader is told seldom: at most once in ten seconds.
    if (view.cursor !== null && Date.now() - announced > announceEveryMs) {
      announced = Date.now();
      spoken.textContent = text;
    }
  });
}

/** Lets a chart take the keyboard: arrows move the cursor, + and - zoom, Escape resets. */
export function addKeyboard(chart: HTMLElement, view: View): void {
  chart.tabIndex = 0;
  chart.setAttribute("role", "group");
  const title = chart.querySelector(".says")?.textContent?.trim() ?? "Chart";
  chart.setAttribute("aria-label", `${title}. Arrow keys move the cursor, plus and minus zoom, Escape shows the whole.`);
  chart.addEventListener("keydown", (event) => {
    const act = action(event, view);
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}

function action(event: KeyboardEvent, view: View): (() => void) | null {
  const share = event.shiftKey ? bigStep : smallStep;
  switch (event.key) {
    case "ArrowLeft":
      return () => view.step(-1, share);
    case "ArrowRight":
      return () => view.step(1, share);
    case "+":
    case "=":
      return () => view.zoom(0.5);
    case "-":
      return () => view.zoom(2);
    case "Escape":
      return () => view.reset();
    default:
      return null;
  }
}

function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.setAttribute("aria-label", label);
  element.addEventListener("click", press);
  return element;
}
