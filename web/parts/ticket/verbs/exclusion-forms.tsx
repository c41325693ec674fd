/** 提请剔除 · 剔除复签: asked with a code and the evidence, signed by another unit's leader. */
import { useState } from 'preact/hooks';
import { reviewWords } from '../../../../src/contract/words/pages/review.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { book, pageWords } from '../../../words.ts';
import { CodeField } from './code-field.tsx';
import { ChoiceField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { PhotoPicker } from './photo-picker.tsx';
import { said } from './said.ts';
import { usePhotos } from './use-photos.ts';
import { VerbForm } from './verb-form.tsx';

export const ExcludeForm = (props: FormProps) => {
  const words = pageWords(reviewWords);
  const verbs = pageWords(verbWords);
  const act = useVerb('exclude', props);
  const photos = usePhotos();
  const [code, setCode] = useState<string>();
  const [text, setText] = useState('');
  const submit = (): void => {
    const filled = { code: code !== undefined, text: text.trim() !== '' };
    if (!act.need(filled, { code: verbs.choose })) return;
    if (!act.need({ photos: photos.isSettled }, verbs.uploading)) return;
    act.send({ code, text: text.trim(), attachmentIds: photos.sent });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['code', 'text', 'photos']}
      submit={words.send.exclude}
      onSubmit={submit}
    >
      <CodeField act={act} value={code} onValue={setCode} />
      <TextField
        act={act}
        name="text"
        label={words.evidence}
        hint={words.evidenceHint}
        value={text}
        onValue={setText}
      />
      <PhotoPicker photos={photos} error={act.errors.photos} label={words.photos} />
    </VerbForm>
  );
};

export const SignExclusionForm = (props: FormProps) => {
  const words = pageWords(reviewWords);
  const act = useVerb('sign_exclusion', props);
  const [decision, setDecision] = useState<string>();
  const [text, setText] = useState('');
  const { exclusion } = props.ticket;
  const approve = decision === 'approve';
  const submit = (): void => {
    const filled = { approve: decision !== undefined, text: approve || text.trim() !== '' };
    if (act.need(filled, { approve: pageWords(verbWords).choose }))
      act.send({ approve, text: said(text) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['approve', 'text']}
      submit={words.send.sign_exclusion}
      onSubmit={submit}
    >
      {exclusion && (
        <p>
          <b>{book().exclusionCode[exclusion.code]}</b>{' '}
          <span class="soft">{exclusion.askedBy.unit.name}</span>
        </p>
      )}
      {exclusion?.text && <p class="ticket-quote">{exclusion.text}</p>}
      <ChoiceField
        act={act}
        name="approve"
        label={words.decision}
        value={decision}
        onValue={setDecision}
        options={[
          { value: 'approve', text: words.approve },
          { value: 'refuse', text: words.refuse },
        ]}
      />
      <TextField act={act} name="text" label={words.reason} value={text} onValue={setText} />
    </VerbForm>
  );
};
