/** 修改重报: the draft that was sent back, with all it had, to mend and send again. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { KINDS } from '../../../../src/domain/ticket/ticket.ts';
import { book, pageWords } from '../../../words.ts';
import { ChoiceField, LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { draftOf, toRevision } from './revision.ts';
import { SituationField } from './situation-field.tsx';
import { VerbForm } from './verb-form.tsx';

const TITLE_MAX = 120;
const FIELDS = ['kind', 'situationCode', 'title', 'detail', 'place.address'];

export const ReviseForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('revise', props);
  const [draft, setDraft] = useState(() => draftOf(props.ticket));
  const set = (name: keyof typeof draft) => (value: string | undefined) =>
    setDraft({ ...draft, [name]: value ?? '' });
  const submit = (): void => {
    const isSaid =
      draft.situationCode !== '' || draft.detail.trim() !== '' || draft.title.trim() !== '';
    if (act.need({ detail: isSaid })) act.send(toRevision(props.ticket, draft));
  };
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.revise} onSubmit={submit}>
      <ChoiceField
        act={act}
        name="kind"
        label={words.kind}
        value={draft.kind}
        onValue={set('kind')}
        options={KINDS.map((kind) => ({ value: kind, text: book().kind[kind] }))}
      />
      <SituationField
        act={act}
        value={draft.situationCode || undefined}
        onValue={set('situationCode')}
      />
      <LineField
        act={act}
        name="title"
        maxLength={TITLE_MAX}
        label={words.title}
        value={draft.title}
        onValue={set('title')}
      />
      <TextField
        act={act}
        name="detail"
        label={words.detail}
        value={draft.detail}
        onValue={set('detail')}
      />
      <LineField
        act={act}
        name="place.address"
        label={words.address}
        value={draft.address}
        onValue={set('address')}
      />
    </VerbForm>
  );
};
