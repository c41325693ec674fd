/** The list on site and the code to scan, for who runs a call for hands. */
import type { TicketView } from '../../../src/contract/views.ts';
import { serviceOrganiserWords } from '../../../src/contract/words/pages/service-organiser.ts';
import { me } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { isOrganiserOf } from '../service/board/organiser.ts';

export const HandsLinks = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(serviceOrganiserWords);
  const user = me.value?.user;
  const places = [ticket.street.id, ticket.community?.id];
  if (!user || !isOrganiserOf(user) || !places.includes(user.unit.id)) return null;
  return (
    <p class="cluster no-print">
      <a class="button" href={`/service/roster?ticket=${ticket.id}`}>
        {words.roster}
      </a>
      <a class="button" href={`/service/code?ticket=${ticket.id}`}>
        {words.code}
      </a>
    </p>
  );
};
