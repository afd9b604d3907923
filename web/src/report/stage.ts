/** Makes room for a moving chart beside the still picture, which stays for print. */
export function stage(figure: HTMLElement): HTMLElement {
  const host = document.createElement("div");
  host.className = "live";
  figure.append(host);
  figure.classList.add("is-live");
  return host;
}
