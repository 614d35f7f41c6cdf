/** The WebAssembly module (kernels.as.ts) and the types of its functions. Addresses are bytes; lengths are numbers of float32. */
import { BackendError } from '../engine';
// oxlint-disable-next-line import/default -- the plugin makes the module's bytes its default export
import bytes from './kernels.as.ts?bytes';

type Address = number;

export interface Kernels {
  firstFreeByte(): Address;
  /** C [m × n] = A [m × k] · B [k × n], or added to it; strides in bytes. */
  gemm(
    m: number,
    n: number,
    k: number,
    a: Address,
    aRow: number,
    aColumn: number,
    b: Address,
    bRow: number,
    c: Address,
    cRow: number,
    add: boolean,
  ): void;
  /** C [m × n] = A [m × k] · Wᵀ, W [n × k]. */
  gemmTransposed(
    m: number,
    n: number,
    k: number,
    a: Address,
    aRow: number,
    w: Address,
    wRow: number,
    panel: Address,
    c: Address,
    cRow: number,
  ): void;
  /** W [rows × k] as panels of 8 rows, turned: [panel][k][8]. */
  transposePanels(rows: number, k: number, w: Address, wRow: number, panels: Address): void;

  multiplyWindows(
    rows: number,
    rowOffsets: Address,
    images: Address,
    runs: Address,
    panels: Address,
    out: Address,
    outRow: number,
  ): void;
  addGradientOfWindows(
    rows: number,
    rowOffsets: Address,
    images: Address,
    runs: Address,
    errors: Address,
    errorRow: number,
    gradWeights: Address,
  ): void;
  addErrorsToWindows(
    rows: number,
    rowOffsets: Address,
    images: Address,
    runs: Address,
    errors: Address,
    errorOffsets: Address,
    weights: Address,
  ): void;
  copyRows(
    from: Address,
    fromImage: number,
    fromRow: number,
    to: Address,
    toImage: number,
    toRow: number,
    rowBytes: number,
    rows: number,
    count: number,
  ): void;
  sumWindows(geometry: Address, image: Address, scale: number, out: Address): void;
  spreadWindows(geometry: Address, gradOut: Address, scale: number, image: Address): void;
  maxWindows(geometry: Address, image: Address, out: Address, winners: Address): void;
  returnToWinners(errors: Address, winners: Address, length: number, gradImage: Address): void;

  distances(input: Address, codes: Address, inputs: number, count: number, out: Address): void;
  distanceGradient(
    input: Address,
    codes: Address,
    inputs: number,
    count: number,
    errors: Address,
    gradInput: Address,
  ): void;

  squash(
    kind: number,
    values: Address,
    bias: Address,
    length: number,
    rows: number,
    gain: number,
    offset: number,
    least: number,
    most: number,
  ): void;
  unsquash(
    kind: number,
    values: Address,
    errors: Address,
    length: number,
    gain: number,
    least: number,
    most: number,
  ): void;
  sumRows(values: Address, rows: number, length: number, sums: Address, add: boolean): void;
  sumProducts(a: Address, b: Address, rows: number, length: number, sums: Address): void;
  scaleRows(values: Address, factors: Address, rows: number, length: number, out: Address): void;
  repeatRow(row: Address, length: number, times: number, out: Address): void;
  gatherIndexed(values: Address, index: Address, length: number, out: Address): void;
  scatterIndexed(values: Address, index: Address, length: number, sums: Address): void;
  gatherImages(
    set: Address,
    setLabels: Address,
    index: Address,
    count: number,
    bytes: number,
    images: Address,
    labels: Address,
  ): void;
  clear(address: Address, length: number): void;

  lossOf(
    kind: number,
    outputs: Address,
    labels: Address,
    count: number,
    classes: number,
    scale: number,
    rejection: number,
    gradients: Address,
    predictions: Address,
    topScores: Address,
  ): number;
  momentumStep(
    parameters: Address,
    gradients: Address,
    velocities: Address,
    length: number,
    learningRate: number,
    momentum: number,
    weightDecay: number,
  ): void;
  adamStep(
    parameters: Address,
    gradients: Address,
    first: Address,
    second: Address,
    length: number,
    learningRate: number,
    beta1: number,
    beta2: number,
    correction: number,
    epsilon: number,
    weightDecay: number,
  ): void;
}

let compiled: Promise<WebAssembly.Module> | null = null;

/** Compiles the module once, whatever the number of engines, and instantiates it over `memory`. */
export async function instantiateKernels(memory: WebAssembly.Memory): Promise<Kernels> {
  try {
    compiled ??= WebAssembly.compile(bytes);
    const instance = await WebAssembly.instantiate(await compiled, { env: { memory } });
    return instance.exports as unknown as Kernels;
  } catch (cause) {
    throw new BackendError('noWebAssembly', `WebAssembly with SIMD cannot run here: ${String(cause)}`);
  }
}
