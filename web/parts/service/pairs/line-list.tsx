/** One of the three lists: its lines, a new one, and from a line to a need. */
import { useState } from 'preact/hooks';
import type { ListLineView, RegistrationView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { newKey, post } from '../../../api.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { type Sending, useSend } from '../use-send.ts';
import { needAddress, type PairList, type PairSide } from './lines.ts';

type Props = {
  registration: RegistrationView;
  pairList: PairList;
  side: PairSide;
  onDone: () => void;
};

export const LineList = ({ registration, pairList, side, onDone }: Props) => {
  const words = pageWords(servicePairsWords);
  const names = pageWords(serviceNames);
  const sending = useSend(onDone);
  const { list, lines, mayAdd } = pairList;
  return (
    <div class="board-list">
      <h4>
        {names.list[list]} <span class="small">{words.lines[list]}</span>
      </h4>
      {sending.fault !== undefined && <ProblemNotice fault={sending.fault} />}
      {lines.length === 0 && <p class="soft small">{words.noLines}</p>}
      <ul class="board-lines">
        {lines.map((line) => (
          <Line
            key={line.n}
            registration={registration}
            line={line}
            side={side}
            sending={sending}
          />
        ))}
      </ul>
      {mayAdd && registration.verbs.includes('add_line') && (
        <AddLine registration={registration} list={list} sending={sending} />
      )}
    </div>
  );
};

type LineProps = {
  registration: RegistrationView;
  line: ListLineView;
  side: PairSide;
  sending: Sending;
};

const Line = ({ registration, line, side, sending }: LineProps) => {
  const words = pageWords(servicePairsWords);
  const names = pageWords(serviceNames);
  const { id, verbs } = registration;
  const isOpen = line.state === 'open';
  const mayDrop = isOpen && verbs.includes('drop_line') && isOwn(line, side);
  return (
    <li class="board-line">
      <span>{line.text ?? names.untitled}</span>
      <span class="board-line-acts">
        {line.needId && (
          <a class="button plain" href={`/service/n/${line.needId}`}>
            {words.seeNeed}
          </a>
        )}
        {isOpen && side === 'place' && verbs.includes('take_up') && (
          <a class="button plain" href={needAddress(id, line)}>
            {words.takeUp}
          </a>
        )}
        {mayDrop && (
          <button
            class="button plain"
            type="button"
            aria-label={`${words.drop} ${line.text ?? ''}`}
            onClick={() =>
              void sending.send(`drop ${line.n}`, () =>
                post(`/api/registrations/${id}/lines/${line.n}/end`, {}, newKey()),
              )
            }
          >
            {words.drop}
          </button>
        )}
      </span>
    </li>
  );
};

/** A street writes for its communities, so on the side of the place any line but the organisation's. */
const isOwn = ({ unit, list }: ListLineView, side: PairSide): boolean =>
  unit.id === me.value?.user.unit.id || (side === 'place' && list === 'needs');

type AddProps = { registration: RegistrationView; list: PairList['list']; sending: Sending };

const AddLine = ({ registration, list, sending }: AddProps) => {
  const words = pageWords(servicePairsWords);
  const names = pageWords(serviceNames);
  const [text, setText] = useState('');
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!text.trim()) return;
    const path = `/api/registrations/${registration.id}/lines`;
    const isDone = await sending.send(`add ${list}`, () =>
      post(path, { list, text: text.trim() }, newKey()),
    );
    if (isDone) setText('');
  };
  return (
    <form class="board-add" onSubmit={(event) => void add(event)}>
      <input
        type="text"
        value={text}
        maxLength={200}
        aria-label={words.addTo(names.list[list])}
        placeholder={words.addTo(names.list[list])}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button class="button" type="submit" aria-busy={sending.busy === `add ${list}`}>
        {words.add}
      </button>
    </form>
  );
};
