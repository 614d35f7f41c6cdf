// @ts-nocheck: AssemblyScript, of which TypeScript takes the types of what is exported
/** Squared distances to fixed codes (LeCun 1998, equation 7), and their gradient. */
import { storeFirst } from '../../wasm/vector.as';

/** y_i = Σ_j (x_j − w_ij)² of one image: x [inputs], w [codes × inputs]. */
export function distances(input: usize, codes: usize, inputs: usize, count: usize, out: usize): void {
  for (let code: usize = 0; code < count; code++) {
    let sum: f32 = 0;
    for (let j: usize = 0; j < 4 * inputs; j += 4) {
      const difference = f32.load(input + j) - f32.load(codes + j);
      sum += difference * difference;
    }
    f32.store(out + 4 * code, sum);
    codes += 4 * inputs;
  }
}

/** ∂E/∂x_j = Σ_i 2·δ_i·(x_j − w_ij) of one image. */
export function distanceGradient(
  input: usize,
  codes: usize,
  inputs: usize,
  count: usize,
  errors: usize,
  gradInput: usize,
): void {
  const bytes: usize = 4 * inputs;
  for (let j: usize = 0; j < bytes; j += 16) {
    const x = v128.load(input + j);
    let sum = f32x4.splat(0);
    let code = codes + j;
    for (let i: usize = 0; i < 4 * count; i += 4) {
      sum = f32x4.add(sum, f32x4.mul(v128.load_splat<f32>(errors + i), f32x4.sub(x, v128.load(code))));
      code += bytes;
    }
    storeFirst(gradInput + j, f32x4.add(sum, sum), (bytes - j) >> 2);
  }
}
