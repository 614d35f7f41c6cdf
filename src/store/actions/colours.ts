/**
 * Pictures in colour that lie on the paper. The paper itself holds them as it holds every image, grey and 28×28; a network
 * of three channels is given their colours.
 */
import { useStore } from '../state/store';

type Image = Float32Array<ArrayBuffer>;

/** Rows and columns: what the networks of ImageNet take. */
export const COLOUR_SIDE = 224;
export const COLOURS = 3;

/** By the grey image: [channel, y, x], 0 white … 1 dark. */
const colours = new WeakMap<Image, Image>();

export const setColours = (image: Image, picture: Image): void => void colours.set(image, picture);

export const coloursOf = (image: Image): Image | null => colours.get(image) ?? null;

/** To be kept: its bytes, [channel, y, x], 0 white … 255 dark, as which the picture came; null for an image without colours. */
export function colourBytes(image: Image): Uint8Array<ArrayBuffer> | null {
  const picture = coloursOf(image);
  return picture && Uint8Array.from(picture, (value) => Math.round(255 * value));
}

export const isColourBytes = (kept: unknown): kept is Uint8Array =>
  kept instanceof Uint8Array && kept.length === COLOURS * COLOUR_SIDE ** 2;

/** The grey image with the colours that were kept of it, where there are any. */
export function withColours(image: Image, kept: Uint8Array | null | undefined): Image {
  if (kept)
    setColours(
      image,
      Float32Array.from(kept, (dark) => 1 - (255 - dark) / 255),
    );
  return image;
}

export const takesColours = (): boolean => useStore.getState().shown.network.input.channels === COLOURS;

/** What the network is given for an image on the paper. */
export const givenFor = (image: Image): Image => (takesColours() && coloursOf(image)) || image;
