/** The table and the drawing as files. They are made in slices: thousands of nodes are not written within a frame. */
import { inSlices } from '../async/inSlices';
import { saveBlob, saveSvg } from '../ui/saveFile';
import type { GraphReport, NodeReport } from '../worker/fileProtocol';
import { drawingOf } from './drawingFile';
import type { Layout } from './layout';
import { tableOf } from './rows';

export async function saveNodes(name: string, report: GraphReport): Promise<void> {
  saveBlob(`${name}.csv`, new Blob(await inSlices(tableOf(report)), { type: 'text/csv' }));
}

export async function saveDrawing(
  name: string,
  layout: Layout,
  nodes: readonly NodeReport[],
  image: string,
): Promise<void> {
  saveSvg(`${name}.svg`, await inSlices(drawingOf(layout, nodes, image)));
}
