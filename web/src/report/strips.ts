import type { Run, SessionData } from "./data";
import { clock, clockTicks } from "./format";
import { visibleRuns } from "./runs";
import type { View } from "./view";

const bins = 480;
const svgNamespace = "http://www.w3.org/2000/svg";

/** Lets the strips of states, regimes, ruptures and marks follow the view and show the cursor. */
export function followStrips(root: HTMLElement, data: SessionData, view: View): void {
  const draw = () => {
    for (const strip of root.querySelectorAll<HTMLElement>('[data-strip="states"]')) {
      const person = data.people[Number(strip.dataset["person"]) as 0 | 1];
      fill(strip, person.states, view, stateWords);
    }
    for (const strip of root.querySelectorAll<HTMLElement>('[data-strip="regimes"]')) {
      fill(strip, data.regimes, view, regimeWords(data));
    }
    for (const strip of root.querySelectorAll<HTMLElement>('[data-strip="truth"]')) {
      fill(strip, data.truth, view, truthWords(data));
    }
  };
  view.onChange((rangeChanged) => {
    if (rangeChanged) draw();
  });
  followClock(root, view);
}

/** Lets the clock and the marks follow the view, and every strip show the cursor; `start` is what the recording's clock reads where the view begins. */
export function followClock(root: HTMLElement, view: View, start = 0): void {
  const lines = [...root.querySelectorAll<HTMLElement>(".strip .track")].map(addCursorLine);
  view.onChange((rangeChanged) => {
    if (rangeChanged) {
      for (const scaled of root.querySelectorAll<HTMLElement>(".scaled")) stretch(scaled, view);
      drawClock(root, view, start);
    }
    for (const line of lines) placeLine(line, view);
  });
}

/** How a strip shows a word: its class, its words on pointing, its words in place, and whether its shape stands before them. */
interface Wording {
  kind: (word: string) => string;
  words: (word: string) => string;
  label: (word: string) => string;
  glyphs: boolean;
}

const stateText = (word: string) => (word === "shutDown" ? "shut down" : word);
const stateWords: Wording = { kind: (word) => `state-${word}`, words: stateText, label: stateText, glyphs: true };
/** A regime's class; after a hyphen stands the state of the one who is not settled: "mismatchASettled-shutDown". */
export function regimeClass(word: string): string {
  const [regime, other] = word.split("-");
  return other ? `regime-${regime} other-${other}` : `regime-${regime}`;
}

const regimeWords = (data: SessionData): Wording => ({
  kind: regimeClass,
  words: (word) => data.regimeWords[word] ?? word,
  label: (word) => data.regimeLabels[word] ?? word,
  glyphs: false,
});

const truthWords = (data: SessionData): Wording => ({ ...regimeWords(data), words: (word) => `simulated truth: ${data.regimeWords[word] ?? word}` });

function fill(strip: HTMLElement, runs: Run[], view: View, { kind, words, label: labelOf, glyphs }: Wording): void {
  const span = view.to - view.from;
  const segments = visibleRuns(runs, view.from, view.to, bins).map(([start, end, word]) => {
    const segment = document.createElement("i");
    segment.className = `seg ${kind(word)}`;
    segment.style.left = `${((start - view.from) / span) * 100}%`;
    segment.style.width = `${((end - start) / span) * 100}%`;
    segment.title = `${words(word)}, ${clock(start)} to ${clock(end)}`;
    const label = document.createElement("b");
    if (glyphs) label.append(glyph(word));
    const text = document.createElement("span");
    text.textContent = labelOf(word);
    label.append(text);
    segment.append(label);
    return segment;
  });
  strip.querySelector(".runs")?.replaceChildren(...segments);
}

function glyph(word: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("class", "glyph");
  const use = document.createElementNS(svgNamespace, "use");
  use.setAttribute("href", `#glyph-${word}`);
  svg.append(use);
  return svg;
}

// What lies on a track in per cent of the session keeps its place when the track itself grows.
function stretch(scaled: HTMLElement, view: View): void {
  const times = view.duration / (view.to - view.from);
  scaled.style.right = "auto";
  scaled.style.width = `${times * 100}%`;
  scaled.style.left = `${(-view.from / view.duration) * times * 100}%`;
}

function drawClock(root: HTMLElement, view: View, start: number): void {
  const axis = root.querySelector('[data-strip="clock"] .x-axis');
  const labels = clockTicks(start + view.from, start + view.to, 6).map((at) => {
    const label = document.createElement("span");
    label.textContent = clock(at);
    label.style.left = `${((at - start - view.from) / (view.to - view.from)) * 100}%`;
    return label;
  });
  axis?.replaceChildren(...labels);
}

function addCursorLine(track: HTMLElement): HTMLElement {
  const line = document.createElement("i");
  line.className = "cursor-line";
  line.hidden = true;
  track.append(line);
  return line;
}

function placeLine(line: HTMLElement, view: View): void {
  const visible = view.cursor !== null && view.cursor >= view.from && view.cursor <= view.to;
  line.hidden = !visible;
  if (visible) line.style.left = `${((view.cursor! - view.from) / (view.to - view.from)) * 100}%`;
}
