/** The page's colours for drawing on canvas; read again when the scheme changes. */
export interface Theme {
  ink: string;
  muted: string;
  grid: string;
  line: string;
  band: string;
  hatch: string;
  with: string;
  against: string;
  middle: string;
}

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour("ink"),
    muted: colour("muted"),
    grid: colour("grid"),
    line: colour("line"),
    band: colour("band"),
    hatch: colour("hatch"),
    with: colour("with"),
    against: colour("against"),
    middle: colour("middle"),
  };
}

/** Calls back when the reader's system changes between light and dark. */
export function onThemeChange(listener: () => void): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", listener);
}
