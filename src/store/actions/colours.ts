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

export const takesColours = (): boolean => useStore.getState().shown.network.input.channels === COLOURS;

/** What the network is given for an image on the paper. */
export const givenFor = (image: Image): Image => (takesColours() && coloursOf(image)) || image;
