/** A line below a chart for the words of what is under the pointer. */
export function lineUnder(chart: HTMLElement, hint: string): (words: string | null) => void {
  const line = document.createElement("p");
  line.className = "direct under";
  line.dir = "auto";
  line.textContent = hint;
  chart.append(line);
  return (words) => {
    line.textContent = words ?? hint;
  };
}

/** Where in an element the pointer is, as shares from its left and its foot. */
export function shares(field: Element, event: PointerEvent): [across: number, upwards: number] {
  const box = field.getBoundingClientRect();
  return [(event.clientX - box.left) / box.width, (box.bottom - event.clientY) / box.height];
}
