/** The WebAssembly modules (kernels.as.ts) and the types of their functions. Addresses are bytes; lengths are numbers of float32. */
import { BackendError } from '../engine';
import { fetched } from '../fetched';

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

/**
 * How matrix products are summed. `exact`: each product and each sum is rounded, the same bits on every machine.
 * `relaxed`: both in one instruction where the machine has it, rounded once, and sooner done; the last bits are the machine's.
 */
export type Arithmetic = 'exact' | 'relaxed';

/** A function of one relaxed instruction: a browser that takes it takes them all. */
const RELAXED_PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11],
);

/** The fastest arithmetic that this browser has; one without WebAssembly is told so when memory is asked for. */
export const fastestArithmetic = (): Arithmetic =>
  typeof WebAssembly === 'object' && WebAssembly.validate(RELAXED_PROBE) ? 'relaxed' : 'exact';

const modules: Readonly<Record<Arithmetic, () => Promise<{ readonly default: Uint8Array<ArrayBuffer> }>>> = {
  exact: () => import('./kernels.as.ts?exact'),
  relaxed: () => import('./kernels.as.ts?relaxed'),
};

const compiled = new Map<Arithmetic, WebAssembly.Module>();

/** Compiles the module once, whatever the number of engines, and instantiates it over `memory`. */
export async function instantiateKernels(memory: WebAssembly.Memory, arithmetic: Arithmetic): Promise<Kernels> {
  const { default: bytes } = await fetched(modules[arithmetic]());
  try {
    let module = compiled.get(arithmetic);
    if (!module) compiled.set(arithmetic, (module = await WebAssembly.compile(bytes)));
    const instance = await WebAssembly.instantiate(module, { env: { memory } });
    return instance.exports as unknown as Kernels;
  } catch (cause) {
    throw new BackendError('noWebAssembly', `WebAssembly with SIMD cannot run here: ${String(cause)}`);
  }
}
