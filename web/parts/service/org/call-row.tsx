/** A ticket's call for hands, for an organisation. */
import type { CallView } from '../../../../src/contract/service-views.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { newKey, post } from '../../../api.ts';
import { book, pageWords } from '../../../words.ts';
import { shortStreet } from '../../short-name.ts';
import { sayDay, sayTime } from '../say.ts';
import { PlacesForm } from './places-form.tsx';

type Props = { call: CallView; onDone: () => void };

export const CallRow = ({ call, onDone }: Props) => {
  const words = pageWords(servicePairsWords);
  const { ticketId, number, title, kind, street, place, open, wanted, until, bring } = call;
  return (
    <li class="board-offer">
      <div class="board-asked-words">
        <a class="board-title board-link" href={`/t/${number}`}>
          {title}
        </a>
        <span class="soft">
          {[book().kind[kind], shortStreet(street.name), place.address].filter(Boolean).join(' · ')}
        </span>
        <span class="soft">
          {[
            open > 0 ? words.open(open, wanted) : words.full,
            until && words.until(`${sayDay(until)} ${sayTime(until)}`),
            bring && words.bring(bring),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {call.mayClaim && open > 0 ? (
        <PlacesForm
          most={open}
          of={title}
          onClaim={(places) => post(`/api/tickets/${ticketId}/claim`, { places }, newKey())}
          onDone={onDone}
        />
      ) : (
        call.mine && <span class="badge met">{words.helping}</span>
      )}
    </li>
  );
};
