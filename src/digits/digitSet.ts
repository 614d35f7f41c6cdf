/** Digits as data sets hold them, wherever they come from: generated, drawn and kept, or read from files. */
export interface DigitSet {
  /** [image, y, x] of 28×28, 0 white … 255 ink. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** The class of each image. */
  readonly labels: Uint8Array<ArrayBuffer>;
}
