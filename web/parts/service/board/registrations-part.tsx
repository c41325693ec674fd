/** Who wants to register, and who has. */
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { pageWords } from '../../../words.ts';
import type { Read } from '../../use-read.ts';
import { AskedRow } from './asked-row.tsx';
import { isMovingHere } from './members.ts';
import { MembersPart } from './members-part.tsx';
import { Section } from './section.tsx';

type Registrations = Read<List<RegistrationView>>;

type Props = { asked: Registrations; members: Registrations };

export const RegistrationsPart = ({ asked, members }: Props) => {
  const words = pageWords(serviceBoardWords);
  const reload = (): void => {
    asked.retry();
    members.retry();
  };
  const moving = (members.data?.items ?? []).filter(isMovingHere);
  const all = asked.data && { items: [...asked.data.items, ...moving], nextCursor: null };
  return (
    <>
      <Section
        title={words.asked}
        count={all?.items.length}
        read={{ ...asked, data: all }}
        isEmpty={({ items }) => items.length === 0}
        empty={words.nothingAsked}
      >
        {({ items }) => (
          <ul class="card flush board-rows">
            {items.map((registration) => (
              <AskedRow key={registration.id} registration={registration} onDone={reload} />
            ))}
          </ul>
        )}
      </Section>
      <MembersPart members={members} />
    </>
  );
};
