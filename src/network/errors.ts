/** What can be wrong with a network's description, as a code and its numbers, so that every language can say it. */

export type NetworkProblem =
  | { readonly code: 'windowLargerThanInput'; readonly layer: string; readonly window: number; readonly input: number }
  | { readonly code: 'notAPositiveInteger'; readonly layer: string; readonly what: string; readonly value: number }
  | { readonly code: 'notANaturalNumber'; readonly layer: string; readonly what: string; readonly value: number }
  | { readonly code: 'notANumber'; readonly layer: string; readonly what: string; readonly value: number }
  | { readonly code: 'isNegative'; readonly layer: string; readonly what: string; readonly value: number }
  | { readonly code: 'boundsCross'; readonly layer: string; readonly min: number; readonly max: number }
  | { readonly code: 'paddingTooLarge'; readonly layer: string; readonly padding: number; readonly window: number }
  | { readonly code: 'tapsPassInput'; readonly layer: string; readonly dilation: number; readonly input: number }
  | { readonly code: 'codeDoesNotFit'; readonly layer: string; readonly length: number; readonly units: number }
  | { readonly code: 'tableDoesNotFit'; readonly layer: string; readonly rows: number; readonly maps: number }
  | { readonly code: 'tableNamesNoMap'; readonly layer: string; readonly map: number; readonly channels: number }
  | { readonly code: 'tableRowIsEmpty'; readonly layer: string; readonly row: number }
  | { readonly code: 'tableNamesMapTwice'; readonly layer: string; readonly row: number; readonly map: number }
  | { readonly code: 'nameUsedTwice'; readonly layer: string }
  | { readonly code: 'noLayers' }
  | { readonly code: 'tooManyLayers'; readonly layers: number; readonly limit: number }
  | { readonly code: 'inputTooLarge'; readonly units: number; readonly limit: number }
  | {
      readonly code: 'numberTooLarge';
      readonly layer: string;
      readonly what: string;
      readonly value: number;
      readonly most: number;
    }
  /** With this layer the whole network has more of something than it may. */
  | {
      readonly code: 'tooLarge';
      readonly layer: string;
      readonly extent: 'maps' | 'units' | 'parameters' | 'connections';
      readonly value: number;
      readonly limit: number;
    };

export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  constructor(readonly problem: NetworkProblem) {
    super(sentence(problem));
  }
}

/** The problem in English, for the console and for scripts; the page translates `problem` itself. */
function sentence(problem: NetworkProblem): string {
  switch (problem.code) {
    case 'windowLargerThanInput':
      return `${problem.layer}: a window of ${problem.window} does not fit an input of ${problem.input}.`;
    case 'notAPositiveInteger':
      return `${problem.layer}: ${problem.what} must be a whole number of at least 1, not ${problem.value}.`;
    case 'notANaturalNumber':
      return `${problem.layer}: ${problem.what} must be a whole number of at least 0, not ${problem.value}.`;
    case 'notANumber':
      return `${problem.layer}: ${problem.what} must be a number, not ${problem.value}.`;
    case 'isNegative':
      return `${problem.layer}: ${problem.what} must be at least 0, not ${problem.value}.`;
    case 'boundsCross':
      return `${problem.layer}: its values are cut off below ${problem.min} and above ${problem.max}, which leaves none.`;
    case 'paddingTooLarge':
      return `${problem.layer}: a padding of ${problem.padding} leaves windows of ${problem.window} that see padding only.`;
    case 'tapsPassInput':
      return `${problem.layer}: taps ${problem.dilation} apart pass an input of ${problem.input} on both sides: such a window sees padding only.`;
    case 'codeDoesNotFit':
      return `${problem.layer}: a code has ${problem.length} numbers for the ${problem.units} units of the layer before.`;
    case 'tableDoesNotFit':
      return `${problem.layer}: the connection table has ${problem.rows} rows for ${problem.maps} maps.`;
    case 'tableNamesNoMap':
      return `${problem.layer}: the connection table names map ${problem.map}, but the input has ${problem.channels}.`;
    case 'tableRowIsEmpty':
      return `${problem.layer}: in the connection table, map ${problem.row} reads no map.`;
    case 'tableNamesMapTwice':
      return `${problem.layer}: in the connection table, map ${problem.row} reads map ${problem.map} twice.`;
    case 'nameUsedTwice':
      return `Two layers are called ${problem.layer}.`;
    case 'noLayers':
      return 'A network needs at least one layer.';
    case 'tooManyLayers':
      return `${problem.layers} layers are more than the limit of ${problem.limit}.`;
    case 'inputTooLarge':
      return `An input of ${problem.units} numbers is more than the limit of ${problem.limit}.`;
    case 'numberTooLarge':
      return `${problem.layer}: ${problem.what} can be at most ${problem.most}, not ${problem.value}.`;
    case 'tooLarge':
      return `Up to ${problem.layer} the network has ${problem.value} ${problem.extent}, more than the limit of ${problem.limit}.`;
  }
}
