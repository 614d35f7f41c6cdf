/** Files for the person to keep: tables, and figures as SVG or PNG with the colours they have on the screen. */

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** A table as CSV (RFC 4180). */
export function saveTable(name: string, rows: readonly (readonly (string | number)[])[]): void {
  saveBlob(name, new Blob([toCsv(rows)], { type: 'text/csv' }));
}

export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (/[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)))
        .join(','),
    )
    .join('\r\n') + '\r\n';

/** What of the page's style a figure needs to look the same alone. */
const PAINTED = ['fill', 'stroke', 'stroke-width', 'font', 'opacity', 'fill-opacity', 'stroke-dasharray'] as const;

/** The figure as a document of its own: computed colours in place of the theme's names, and the ground under it. */
export function standaloneSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of PAINTED) (copies[index] as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  });
  copy.style.setProperty('background', getComputedStyle(document.body).backgroundColor);
  return new XMLSerializer().serializeToString(copy);
}

export const saveSvg = (name: string, svg: SVGSVGElement): void =>
  saveBlob(name, new Blob([standaloneSvg(svg)], { type: 'image/svg+xml' }));

/** Dots per CSS pixel of a saved picture: sharp on a projector and in print. */
const PNG_SCALE = 3;

/** Rejects where the browser cannot draw the figure. */
export async function savePng(name: string, svg: SVGSVGElement): Promise<void> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image(width * PNG_SCALE, height * PNG_SCALE);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standaloneSvg(svg))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0, image.width, image.height);
  saveBlob(name, await canvas.convertToBlob({ type: 'image/png' }));
}
