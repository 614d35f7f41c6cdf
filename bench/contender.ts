/** What the bench asks of everybody alike: the same network, the same batches, the same answers. */

/** conv 5×5×6 pad 2 tanh, average pool 2, conv 5×5×16 tanh, average pool 2, dense 120, 84 tanh, dense 10 softmax. */
export interface Batch {
  /** [image, y, x] of 28×28, 0 … 1. */
  readonly images: Float32Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

export const LEARNING_RATE = 0.01;
export const MOMENTUM = 0.9;

export interface Contender {
  /** What it runs on, as it says itself. */
  readonly device: string;
  /** One image; every feature map of every layer read back. Answers with the number of values read. */
  predict(image: Float32Array<ArrayBuffer>): Promise<number>;
  dispose(): void;
  /** Resolves when all its code has come, where that may take longer than its first step. */
  readonly complete?: Promise<void>;
}

/** One that can train, too. */
export interface Learner extends Contender {
  /** Uploads what is trained on: one batch, used again and again. */
  load(batch: Batch): void | Promise<void>;
  /** Takes so many steps with momentum, and waits for the device. Answers with the last loss where it has one. */
  train(steps: number): Promise<number>;
}
