/** One group under its heading; late ones by the unit whose clock is late, meetings by day. */
import { hubWords } from '../../../src/contract/words/pages/hub.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { unitById } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { shortStreet } from '../short-name.ts';
import type { HubGroup, HubPart, HubRow } from './groups.ts';
import { HubRowItem } from './hub-row.tsx';
import { groupId } from './use-walk.ts';

export type Acts = {
  /** The ticket that stands open beside the list. */
  openTicketId?: string;
  busyKey?: string;
  onOpen: (row: HubRow) => void;
  onAct: (row: HubRow, verb: VerbName) => void;
};

type Props = Acts & { group: HubGroup; hasMore: boolean };

export const HubSection = ({ group, hasMore, ...acts }: Props) => {
  const words = pageWords(hubWords);
  return (
    <section
      class="hub-group"
      id={groupId(group.name)}
      aria-labelledby={`${groupId(group.name)}-name`}
    >
      <h2 id={`${groupId(group.name)}-name`}>
        {words.group[group.name]} <span class="soft">{words.count(group.count, hasMore)}</span>
      </h2>
      {group.parts.map((part) => (
        <Part key={part.key} part={part} acts={acts} />
      ))}
      {hasMore && (
        <p class="soft small">
          {words.more} <a href="/?overdue=1">{words.toOverdue}</a>
        </p>
      )}
    </section>
  );
};

const Part = ({ part, acts }: { part: HubPart; acts: Acts }) => {
  const words = pageWords(hubWords);
  const { openTicketId, busyKey, onOpen, onAct } = acts;
  const name = part.unit
    ? shortStreet(unitById.value.get(part.unit.id)?.name ?? '') || words.noUnit
    : part.day && words.day[part.day];
  return (
    <div class="hub-part">
      {name && (
        <h3>
          {name} <span class="soft">{words.count(part.rows.length, false)}</span>
        </h3>
      )}
      <ul class="card flush hub-rows">
        {part.rows.map((row) => (
          <HubRowItem
            key={row.key}
            row={row}
            isOpen={row.ticket.id === openTicketId}
            isBusy={row.key === busyKey}
            onOpen={onOpen}
            onAct={onAct}
          />
        ))}
      </ul>
    </div>
  );
};
