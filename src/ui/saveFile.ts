/** Files for the person to keep: tables, and pictures as SVG or PNG. */

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** The name needs a dot: where it has none, a browser adds an ending of its own, by the kind or by what the bytes look like. */
export const saveBytes = (file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): void =>
  saveBlob(file.name, new Blob([file.bytes], { type: 'application/octet-stream' }));

/** What stands in a cell of a file. */
export type Written = string | number;

/** A table with its header, of rows that have the same columns. */
export const tableOf = (rows: readonly Readonly<Record<string, Written>>[]): Written[][] => [
  Object.keys(rows[0] ?? {}),
  ...rows.map((row) => Object.values(row)),
];

/** A table as CSV (RFC 4180). */
export function saveTable(name: string, rows: readonly (readonly Written[])[]): void {
  saveBlob(name, new Blob([toCsv(rows)], { type: 'text/csv' }));
}

export const toCsv = (rows: readonly (readonly Written[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (/[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)))
        .join(','),
    )
    .join('\r\n') + '\r\n';

/** An SVG that stands alone, and its size in CSS pixels. */
export interface Picture {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

export const saveSvg = (name: string, { markup }: Picture): void =>
  saveBlob(name, new Blob([markup], { type: 'image/svg+xml' }));

/** Dots per CSS pixel of a saved picture: sharp on a projector and in print. */
const PNG_SCALE = 3;

/** Rejects where the browser cannot draw the picture. */
export async function savePng(name: string, { markup, width, height }: Picture): Promise<void> {
  const image = new Image(width * PNG_SCALE, height * PNG_SCALE);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')!.drawImage(image, 0, 0, image.width, image.height);
  saveBlob(name, await canvas.convertToBlob({ type: 'image/png' }));
}
