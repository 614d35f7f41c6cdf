/**
 * Every message of the page, both languages side by side. It is read when the page is built: the page itself fetches one
 * language of it, and of that first what it begins with: `virtual:catalogue/en-first` (scripts/catalogue-plugin.ts).
 */
import { betweenMessages } from './areas/between';
import { beyondMessages } from './areas/beyond';
import { countMessages } from './areas/count';
import { curvesMessages } from './areas/curves';
import { elsewhereMessages } from './areas/elsewhere';
import { driftMessages } from './areas/drift';
import { learnMessages } from './areas/learn';
import { recordingMessages } from './areas/recording';
import { raceMessages } from './areas/race';
import { scrambleMessages } from './areas/scramble';
import { matrixMessages } from './areas/matrix';
import { unsupervisedMessages } from './areas/unsupervised';
import { focusMessages } from './areas/focus';
import { happenedMessages } from './areas/happened';
import { replayMessages } from './areas/replay';
import { shiftMessages } from './areas/shift';
import { slideMessages } from './areas/slide';
import { worksheetMessages } from './areas/worksheet';
import { commonMessages } from './areas/common';
import { digitsMessages } from './areas/digits';
import { fileQuestionMessages } from './areas/fileQuestion';
import { dockMessages } from './areas/dock';
import { importingMessages } from './areas/importing';
import { importProblemsMessages } from './areas/importProblems';
import { startMessages } from './areas/start';
import { trainingSetMessages } from './areas/trainingSet';
import { trainingSettingsMessages } from './areas/trainingSettings';
import { embedMessages } from './areas/embed';
import { picturesMessages } from './areas/pictures';
import { editorMessages } from './areas/editor';
import { lensMessages } from './areas/lens';
import { aboutUnitMessages } from './areas/aboutUnit';
import { menuMessages } from './areas/menu';
import { drawerMessages } from './areas/drawers';
import { noticeMessages } from './areas/notices';
import { ownNetworkMessages } from './areas/ownNetwork';
import { paperMessages } from './areas/paper';
import { shellMessages } from './areas/shell';
import { stageMessages } from './areas/stage';
import { tourMessages } from './areas/tour';
import { weightsOfferMessages } from './areas/weightsOffer';
import type { Messages } from './messages';

/** What is said at first light, before anything has been opened; and the notices, which may come at any time. */
export const first = {
  ...commonMessages,
  ...shellMessages,
  ...paperMessages,
  ...stageMessages,
  ...focusMessages,
  ...happenedMessages,
  ...lensMessages,
  ...dockMessages,
  ...noticeMessages,
} as const satisfies Messages;

/** What is said in what loads when it is opened, or when a file is brought. */
export const later = {
  ...aboutUnitMessages,
  ...menuMessages,
  ...drawerMessages,
  ...trainingSetMessages,
  ...importingMessages,
  ...importProblemsMessages,
  ...slideMessages,
  ...worksheetMessages,
  ...countMessages,
  ...matrixMessages,
  ...learnMessages,
  ...driftMessages,
  ...betweenMessages,
  ...recordingMessages,
  ...unsupervisedMessages,
  ...shiftMessages,
  ...raceMessages,
  ...scrambleMessages,
  ...curvesMessages,
  ...elsewhereMessages,
  ...beyondMessages,
  ...replayMessages,
  ...startMessages,
  ...trainingSettingsMessages,
  ...editorMessages,
  ...embedMessages,
  ...picturesMessages,
  ...ownNetworkMessages,
  ...weightsOfferMessages,
  ...digitsMessages,
  ...fileQuestionMessages,
  ...tourMessages,
} as const satisfies Messages;

export type MessageId = keyof typeof first | keyof typeof later;
