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
  /** The message is for the console; for people `problem` is put into words, in the language of each. */
  constructor(readonly problem: NetworkProblem) {
    super(JSON.stringify(problem));
  }
}
