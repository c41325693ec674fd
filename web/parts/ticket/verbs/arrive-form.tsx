/** 到场报到: one press. Being near is said only by who wants to, and no position is kept. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { LatLng } from '../../../../src/domain/place.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { arrivesForOthers, ownTask } from '../duties.ts';
import { isInForce } from '../steps.ts';
import { LineField, SelectField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { VerbForm } from './verb-form.tsx';

type Finding = 'not_asked' | 'asking' | 'found' | 'failed';

export const ArriveForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const { ticket } = props;
  const act = useVerb('arrive', props);
  const forOthers = arrivesForOthers(ticket, me.value);
  const coming = ticket.tasks.filter(
    (task) => isInForce(task) && (task.status === 'waiting' || task.status === 'claimed'),
  );
  const own = ownTask(ticket, me.value);
  const [taskId, setTaskId] = useState((forOthers ? coming[0] : own)?.id ?? '');
  const [place, setPlace] = useState<LatLng>();
  const [note, setNote] = useState('');
  const submit = (): void => {
    if (!forOthers) act.send({ place, note: said(note) });
    else if (act.need({ taskId: taskId !== '' }, words.choose))
      act.send({ taskId, note: said(note) });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['taskId', 'note']}
      submit={forOthers ? words.arriveFor : words.arrive}
      onSubmit={submit}
    >
      {forOthers ? (
        <SelectField
          act={act}
          name="taskId"
          label={words.whichTask}
          value={taskId}
          onValue={setTaskId}
          options={coming.map(({ id, unit, person }) => ({
            value: id,
            text: (person?.name || unit?.name) ?? id,
          }))}
        />
      ) : (
        <Nearby place={place} onPlace={setPlace} />
      )}
      <LineField act={act} name="note" label={words.note} value={note} onValue={setNote} />
    </VerbForm>
  );
};

const WAIT_MS = 10_000;

type NearbyProps = { place: LatLng | undefined; onPlace: (place: LatLng | undefined) => void };

const Nearby = ({ place, onPlace }: NearbyProps) => {
  const words = pageWords(verbWords);
  const [finding, setFinding] = useState<Finding>('not_asked');
  const ask = (): void => {
    if (place) {
      onPlace(undefined);
      setFinding('not_asked');
      return;
    }
    setFinding('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFinding('found');
        onPlace({ lat: coords.latitude, lng: coords.longitude });
      },
      () => setFinding('failed'),
      { enableHighAccuracy: true, timeout: WAIT_MS },
    );
  };
  const said = {
    not_asked: '',
    asking: words.locating,
    found: words.located,
    failed: words.noPlace,
  };
  return (
    <div class="field">
      <p class="cluster">
        <button type="button" class="chip" aria-pressed={place !== undefined} onClick={ask}>
          {words.near}
        </button>
        <span role="status">{said[finding]}</span>
      </p>
      <small class="soft">{words.nearHint}</small>
    </div>
  );
};
