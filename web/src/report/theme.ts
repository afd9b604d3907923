/** The page's colours for drawing on canvas; read again when the scheme changes. */
export interface Theme {
  ground: string;
  ink: string;
  muted: string;
  grid: string;
  line: string;
  band: string;
  hatch: string;
  with: string;
  against: string;
  middle: string;
  mark: string;
}

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: colour("ground"),
    ink: colour("ink"),
    muted: colour("muted"),
    grid: colour("grid"),
    line: colour("line"),
    band: colour("band"),
    hatch: colour("hatch"),
    with: colour("with"),
    against: colour("against"),
    middle: colour("middle"),
    mark: colour("mark"),
  };
}

/** Room above a chart for the upper half of its highest label, px. */
export const headRoom = 8;

/** Room left and right of a chart for its labels, px; the page's style sheet sets both so that strips and charts share one clock. */
export function room(): { gutter: number; tail: number } {
  const style = getComputedStyle(document.documentElement);
  const pixels = (name: string, otherwise: number) => parseFloat(style.getPropertyValue(name)) || otherwise;
  return { gutter: pixels("--gutter", 48), tail: pixels("--tail", 28) };
}

/** Calls back when the reader's system changes between light and dark. */
export function onThemeChange(listener: () => void): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", listener);
}
