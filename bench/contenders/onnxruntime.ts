/** ONNX Runtime Web 1.30 on one thread of WebAssembly. It only predicts: our network, exported with every layer an output. */
import * as ort from 'onnxruntime-web/wasm';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { Contender } from '../contender';

/** `model` takes `image`, [batch, channel, y, x] (src/fileFormats/onnx.ts). */
export async function openOnnxRuntime(model: Uint8Array<ArrayBuffer>): Promise<Contender> {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = { wasm };
  const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
  return {
    device: `ONNX Runtime Web ${ort.env.versions.web}, WebAssembly SIMD, 1 thread`,
    async predict(image) {
      const outputs = await session.run({ image: new ort.Tensor('float32', image, [1, 1, 28, 28]) });
      return Object.values(outputs).reduce((sum, { data }) => sum + data.length, 0);
    },
    dispose: () => void session.release(),
  };
}
