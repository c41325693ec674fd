/** One situation: its name, who leads, who supports, by what article, of which list. */
import type { SituationView } from '../../../src/contract/views.ts';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { book, pageWords } from '../../words.ts';

type Props = {
  situation: SituationView;
  isChosen: boolean;
  /** The choice is made: who is called stands below, to be changed there. */
  isSettled: boolean;
  onChoose: () => void;
};

export const SituationCard = ({ situation, isChosen, isSettled, onChoose }: Props) => (
  <button type="button" class="situation-card" aria-pressed={isChosen} onClick={onChoose}>
    <span class="spread">
      <b>{situation.name}</b>
      <span class="raise-card-end">
        <span class="badge">{book().list[situation.list]}</span>
        {isSettled && <span class="raise-another">{pageWords(raiseWords).another}</span>}
      </span>
    </span>
    {!isSettled && <small class="soft">{calledBy(situation)}</small>}
    <small class={isChosen ? 'soft' : 'soft raise-cut'}>
      {pageWords(raiseWords).basis} {situation.basis}
    </small>
  </button>
);

const calledBy = ({ leadUnit, supportUnits }: SituationView): string => {
  const words = pageWords(raiseWords);
  const lead = `${words.lead} ${leadUnit?.name ?? words.own}`;
  const supports = supportUnits.map(({ name }) => name).join('、');
  return supports ? `${lead} · ${words.supports} ${supports}` : lead;
};
