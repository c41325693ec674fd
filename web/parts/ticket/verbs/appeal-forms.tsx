/** 申诉 · 答复申诉: a unit objects to how the ticket counts, oversight answers. */
import { useState } from 'preact/hooks';
import { reviewWords } from '../../../../src/contract/words/pages/review.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { CodeField } from './code-field.tsx';
import { ChoiceField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { PhotoPicker } from './photo-picker.tsx';
import { usePhotos } from './use-photos.ts';
import { VerbForm } from './verb-form.tsx';

export const AppealForm = (props: FormProps) => {
  const words = pageWords(reviewWords);
  const act = useVerb('appeal', props);
  const photos = usePhotos();
  const [text, setText] = useState('');
  const submit = (): void => {
    if (!act.need({ text: text.trim() !== '' })) return;
    if (!act.need({ photos: photos.isSettled }, pageWords(verbWords).uploading)) return;
    act.send({ text: text.trim(), attachmentIds: photos.sent });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['text', 'photos']}
      submit={words.send.appeal}
      onSubmit={submit}
    >
      <TextField
        act={act}
        name="text"
        label={words.appealText}
        hint={words.appealHint}
        value={text}
        onValue={setText}
      />
      <PhotoPicker photos={photos} error={act.errors.photos} label={words.photos} />
    </VerbForm>
  );
};

export const AnswerAppealForm = (props: FormProps) => {
  const words = pageWords(reviewWords);
  const { choose } = pageWords(verbWords);
  const open = props.ticket.appeals.filter(({ answeredAt }) => answeredAt === undefined);
  const [chosen, setChosen] = useState<string>();
  const n = open.length === 1 ? String(open[0]?.n) : chosen;
  const act = useVerb('answer_appeal', props, n && `${n}/answer`);
  const [decision, setDecision] = useState<string>();
  const [code, setCode] = useState<string>();
  const [text, setText] = useState('');
  const upheld = decision === 'upheld';
  const submit = (): void => {
    const filled = {
      n: n !== undefined,
      upheld: decision !== undefined,
      code: !upheld || code !== undefined,
      text: text.trim() !== '',
    };
    if (act.need(filled, { n: choose, upheld: choose, code: choose }))
      act.send({ upheld, code: upheld ? code : undefined, text: text.trim() });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['n', 'upheld', 'code', 'text']}
      submit={words.send.answer_appeal}
      onSubmit={submit}
    >
      {open.length > 1 && (
        <ChoiceField
          act={act}
          name="n"
          label={words.whichAppeal}
          value={chosen}
          onValue={setChosen}
          options={open.map((each) => ({
            value: String(each.n),
            text: words.appeal(each.n, each.unit.name),
          }))}
        />
      )}
      <p class="ticket-quote">{open.find((each) => String(each.n) === n)?.text}</p>
      <ChoiceField
        act={act}
        name="upheld"
        label={words.isUpheld}
        hint={upheld ? words.upholdHint : undefined}
        value={decision}
        onValue={setDecision}
        options={[
          { value: 'upheld', text: words.upheld },
          { value: 'dismissed', text: words.dismissed },
        ]}
      />
      {upheld && <CodeField act={act} value={code} onValue={setCode} />}
      <TextField act={act} name="text" label={words.answerText} value={text} onValue={setText} />
    </VerbForm>
  );
};
