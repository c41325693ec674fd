/** 阶段反馈: accepted when, spoken with whom, measures, expected end. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { ChoiceField, LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { PhotoPicker } from './photo-picker.tsx';
import { said } from './said.ts';
import { usePhotos } from './use-photos.ts';
import { VerbForm } from './verb-form.tsx';

const FIELDS = ['text', 'spokenWith', 'measures', 'expectedEnd', 'underControl', 'photos'];

export const ProgressForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('progress', props);
  const photos = usePhotos();
  const [text, setText] = useState('');
  const [spokenWith, setSpokenWith] = useState('');
  const [measures, setMeasures] = useState('');
  const [expectedEnd, setExpectedEnd] = useState('');
  const [control, setControl] = useState<string>();
  const isEmergency = props.ticket.kind === 'emergency';
  const submit = (): void => {
    const filled = {
      text: text.trim() !== '',
      underControl: !isEmergency || control !== undefined,
    };
    if (!act.need(filled, { underControl: words.choose })) return;
    if (!act.need({ photos: photos.isSettled }, words.uploading)) return;
    act.send({
      text: text.trim(),
      spokenWith: said(spokenWith),
      measures: said(measures),
      expectedEnd: said(expectedEnd),
      underControl: control === undefined ? undefined : control === 'yes',
      attachmentIds: photos.sent,
    });
  };
  const line = { act };
  return (
    <VerbForm {...props} act={act} fields={FIELDS} submit={words.progress} onSubmit={submit}>
      {isEmergency && (
        <ChoiceField
          act={act}
          name="underControl"
          label={words.underControl}
          value={control}
          onValue={setControl}
          options={[
            { value: 'yes', text: words.yes },
            { value: 'no', text: words.no },
          ]}
        />
      )}
      <TextField
        {...line}
        name="text"
        label={words.progressText}
        value={text}
        onValue={setText}
        wording="hint"
      />
      <LineField
        {...line}
        name="spokenWith"
        label={words.spokenWith}
        value={spokenWith}
        onValue={setSpokenWith}
      />
      <LineField
        {...line}
        name="measures"
        label={words.measures}
        value={measures}
        onValue={setMeasures}
      />
      <LineField
        {...line}
        name="expectedEnd"
        label={words.expectedEnd}
        value={expectedEnd}
        onValue={setExpectedEnd}
      />
      <PhotoPicker photos={photos} error={act.errors.photos} label={words.photos} />
    </VerbForm>
  );
};
