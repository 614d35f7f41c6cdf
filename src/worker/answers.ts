/** Answers to questions about images: of the open network, all by one version of its weights, or of a given one. */
import { fitToInput } from '../digits/fit';
import type { Engine } from '../engine/engine';
import type { Network } from '../network';
import { nextTask } from '../engine/nextTask';
import type { AnswerTo, Answers, Asked, Question, Trained } from './protocol';
import type { OtherNetworks } from './otherNetworks';
import type { Measuring } from './measuring';

/** Whoever asks about many images lets messages in after so many of them: a drawing, or that the question is taken back. */
const BREATH = 4;

/** A question has been taken back. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
  constructor() {
    super('The question was taken back.');
  }
}

export class AnswersToQuestions {
  /** Those under way, by the number that the page gave them; one that is taken back is none any more. */
  readonly #underway = new Set<number>();

  constructor(
    private readonly measuring: Measuring,
    private readonly trained: () => Trained,
    private readonly others: OtherNetworks,
  ) {}

  async ask<What extends Asked>(id: number, question: Question<What>): Promise<Answers<What>> {
    this.#underway.add(id);
    try {
      return question.of ? await this.#ofGiven(id, question) : await this.#ofOpen(id, question);
    } finally {
      this.#underway.delete(id);
    }
  }

  takeBack(id: number): void {
    this.#underway.delete(id);
  }

  /** Where the weights are replaced on the way, it begins again with those that are there; where the network is, it was about another. */
  #ofOpen<What extends Asked>(id: number, { what, images }: Question<What>): Promise<Answers<What>> {
    let asked: Network | null = null;
    return this.measuring.asTheyAre(async (turns, network) => {
      if (network !== (asked ??= network))
        throw new Error('The network was replaced before all images had been answered.');
      const answers: AnswerTo<What>[] = [];
      for (const image of images) {
        this.#requireWanted(id);
        const answer = await turns.use((engine) => pass(engine, fitToInput(image, engine.network.spec.input), what));
        if (!answer) return null;
        answers.push(answer);
        if (answers.length % BREATH === 0) await turns.next();
      }
      const parameters =
        what.kind === 'backward' ? await turns.use((engine) => engine.readParameters()) : new Float32Array(0);
      if (!parameters) return null;
      const { step, epoch } = this.trained();
      return { step, epoch, parameters, answers };
    });
  }

  async #ofGiven<What extends Asked>(id: number, { what, images, of }: Question<What>): Promise<Answers<What>> {
    const answers: AnswerTo<What>[] = [];
    for (const image of images) {
      this.#requireWanted(id);
      answers.push(await this.others.use(of!, image, (engine) => pass(engine, image, what)));
      if (answers.length % BREATH === 0) await nextTask();
    }
    return { step: 0, epoch: 0, parameters: new Float32Array(0), answers };
  }

  #requireWanted(id: number): void {
    if (!this.#underway.has(id)) throw new TakenBack();
  }
}

/** One pass of `input`, [y, x, channel] as the network reads it. */
async function pass<What extends Asked>(
  engine: Engine,
  input: Float32Array<ArrayBuffer>,
  what: What,
): Promise<AnswerTo<What>> {
  const answered = async (): Promise<AnswerTo<Asked>> => {
    switch (what.kind) {
      case 'forward':
        return { ...(await engine.forward(input)), input };
      case 'backward':
        return { ...(await engine.backward(input, what.label)), input };
      case 'inputGradient':
        return engine.inputGradientOf(input, what.layer, what.unit);
    }
  };
  return (await answered()) as AnswerTo<What>;
}
