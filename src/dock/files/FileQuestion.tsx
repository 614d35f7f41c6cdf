/** Asks, before anything of a file is taken, whether its numbers are read rightly: what is seen, what can be done about it, and ten of its digits before and after. */
import { useState, type ReactNode } from 'react';
import {
  firstChoice,
  isOfUsualSize,
  type Choice,
  type Question,
  type Reading,
  type Way,
} from '../../digits/reading/reading';
import type { Finding } from '../../digits/reading/repairs';
import { useText, type Text } from '../../i18n';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Pane } from '../../ui/Pane';
import { Segmented } from '../../ui/Segmented';
import styles from './FileQuestion.module.css';
import { leaveQuestion, takeAnswer } from './importing';
import { useFileReading } from './progress';
import { SampleRow } from './SampleRow';

export function FileQuestion(): ReactNode {
  const question = useFileReading((state) => state.question);
  // A newer file is asked about from its own beginning.
  return question && <Asked key={question.name} question={question} />;
}

function Asked({ question: { name, readings } }: { readonly question: Question }): ReactNode {
  const text = useText();
  const [choice, choose] = useState<Choice>(() => firstChoice(readings));
  const reading = readings[choice.reading]!;
  const { count, height, width, findings } = reading;
  const one = reading.way.code === 'onePicture';
  return (
    <Pane title={text('fileQuestion.title')} closeLabel={text('fileQuestion.leave')} onClose={leaveQuestion}>
      <div className={styles.body}>
        <h3>{text('fileQuestion.title')}</h3>
        <p>
          {text('fileQuestion.about', { name, count, height, width, ways: readings.length, findings: findings.length })}
        </p>
        {readings.length > 1 && (
          <fieldset className={styles.ways}>
            <legend>{text('fileQuestion.ways')}</legend>
            {readings.map((other, index) => (
              <label key={index} className={styles.way}>
                <input
                  type="radio"
                  name="way"
                  checked={index === choice.reading}
                  onChange={() => choose(firstChoice(readings, index))}
                />
                <span>{wayIn(text, other.way)}</span>
                <SampleRow reading={other} choice={firstChoice(readings, index)} />
              </label>
            ))}
          </fieldset>
        )}
        {findings.map((finding) => (
          <Checkbox
            key={finding.code}
            label={seen(text, finding)}
            checked={choice.repairs.includes(finding.code)}
            onChange={(checked) => {
              const others = choice.repairs.filter((code) => code !== finding.code);
              choose({ ...choice, repairs: checked ? [...others, finding.code] : others });
            }}
          />
        ))}
        {!isOfUsualSize(reading) && (
          <Segmented
            listed
            label={text('fileQuestion.size')}
            options={(['asMnist', 'stretched'] as const).map((value) => ({
              value,
              label: text(`fileQuestion.size.${value}`),
            }))}
            value={choice.preparation === 'asTheyAre' ? null : choice.preparation}
            onChange={(preparation) => choose({ ...choice, preparation })}
          />
        )}
        <p className={styles.legend}>
          {(['paper', 'ink'] as const).map((shade) => (
            <span key={shade}>
              <span className={styles[shade]} /> {text(`fileQuestion.${shade}`)}
            </span>
          ))}
        </p>
        {!one && <Before reading={reading} choice={choice} />}
        <div className={styles.foot}>
          <Button weight="strong" onClick={() => void takeAnswer(name, choice)}>
            {text(one ? 'fileQuestion.take.picture' : 'fileQuestion.take')}
          </Button>
          <Button onClick={leaveQuestion}>{text('fileQuestion.leave')}</Button>
        </div>
      </div>
    </Pane>
  );
}

function Before({ reading, choice }: { readonly reading: Reading; readonly choice: Choice }): ReactNode {
  const text = useText();
  return (
    <div className={styles.compared}>
      <h4>{text('fileQuestion.before')}</h4>
      <SampleRow reading={reading} choice={null} />
      <h4>{text('fileQuestion.after')}</h4>
      <SampleRow reading={reading} choice={choice} />
    </div>
  );
}

function wayIn(text: Text, way: Way): string {
  switch (way.code) {
    case 'cells':
    case 'rows': {
      const across = way.code === 'cells' ? way.across : 1;
      return text(`fileQuestion.way.${way.code}`, { side: way.side, count: way.down * across });
    }
    case 'labelsNamed':
      return text('fileQuestion.way.labelsNamed', { column: way.name });
    default:
      return text(`fileQuestion.way.${way.code}`);
  }
}

function seen(text: Text, finding: Finding): string {
  switch (finding.code) {
    case 'range': {
      const end = (value: number): string => text.number(value, { maximumSignificantDigits: 4 });
      return text('fileQuestion.seen.range', { from: end(finding.from), to: end(finding.to) });
    }
    case 'oneLabel':
      return text('fileQuestion.seen.oneLabel', { label: finding.label });
    default:
      return text(`fileQuestion.seen.${finding.code}`);
  }
}
