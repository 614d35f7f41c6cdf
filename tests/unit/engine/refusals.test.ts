/** The reference refuses what every other backend refuses: the suite of the others holds them to it. */
import { createReferenceEngine } from '../../../src/engine/reference/engine';
import { describeRefusals } from '../../support/refusalSuite';

describeRefusals('reference', createReferenceEngine);
