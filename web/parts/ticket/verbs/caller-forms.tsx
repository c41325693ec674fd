/** 加诉求人 · 答复诉求人: one matter, as many callers as told of it, and every one is answered. */
import { useState } from 'preact/hooks';
import { callerWords } from '../../../../src/contract/words/pages/callers.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { ANSWER_WAYS } from '../../../../src/domain/ticket/overlays.ts';
import { book, pageWords } from '../../../words.ts';
import { ChoiceField, LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { PhotoPicker } from './photo-picker.tsx';
import { said } from './said.ts';
import { usePhotos } from './use-photos.ts';
import { VerbForm } from './verb-form.tsx';

export const AddCallerForm = (props: FormProps) => {
  const words = pageWords(callerWords);
  const act = useVerb('add_caller', props);
  const photos = usePhotos();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [text, setText] = useState('');
  const submit = (): void => {
    const { uploading } = pageWords(verbWords);
    const isSaid = [name, phone, text].some((each) => said(each)) || photos.list.length > 0;
    const filled = { phone: isSaid, photos: photos.isSettled };
    if (!act.need(filled, { phone: words.needsOne, photos: uploading })) return;
    const told = { name: said(name), phone: said(phone), text: said(text) };
    act.send({ ...told, attachmentIds: photos.sent });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['name', 'phone', 'text', 'photos']}
      submit={words.add}
      onSubmit={submit}
    >
      <p class="soft">{words.addHint}</p>
      <LineField act={act} name="name" label={words.name} value={name} onValue={setName} />
      <LineField
        act={act}
        name="phone"
        type="tel"
        label={words.phone}
        hint={words.kept}
        value={phone}
        onValue={setPhone}
      />
      <TextField act={act} name="text" label={words.text} value={text} onValue={setText} />
      <PhotoPicker photos={photos} error={act.errors.photos} label={pageWords(verbWords).photos} />
    </VerbForm>
  );
};

export const AnswerCallersForm = (props: FormProps) => {
  const words = pageWords(callerWords);
  const act = useVerb('answer_callers', props);
  const [how, setHow] = useState<string>();
  const [text, setText] = useState('');
  const count = props.ticket.callers.filter(({ answeredAt }) => answeredAt === undefined).length;
  const submit = (): void => {
    const filled = { how: how !== undefined, text: text.trim() !== '' };
    if (act.need(filled, { how: pageWords(verbWords).choose }))
      act.send({ text: text.trim(), how });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['how', 'text']}
      submit={words.send(count)}
      onSubmit={submit}
    >
      <p class="notice">{words.tells(count)}</p>
      <ChoiceField
        act={act}
        name="how"
        label={words.how}
        value={how}
        onValue={setHow}
        options={ANSWER_WAYS.map((each) => ({ value: each, text: book().answerWay[each] }))}
      />
      <TextField
        act={act}
        name="text"
        label={words.answer}
        hint={words.answerHint}
        value={text}
        onValue={setText}
      />
    </VerbForm>
  );
};
