/** /handover: 交接班, what waits to be taken over and what is handed to the next shift. */
import '../styles/ticket.css';
import '../styles/handover.css';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { HandoverNowView } from '../../src/contract/roster-views.ts';
import { handoverWords } from '../../src/contract/words/pages/handover.ts';
import { rosterWords } from '../../src/contract/words/pages/roster.ts';
import { Empty } from '../parts/empty.tsx';
import { EarlierPart } from '../parts/handover/earlier-part.tsx';
import { GivePart } from '../parts/handover/give-part.tsx';
import { WaitingPart } from '../parts/handover/waiting-part.tsx';
import { onRoster } from '../parts/nav-items.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { joinNames } from '../parts/roster/who.ts';
import { useFreshRead } from '../parts/service/use-fresh-read.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const HandoverPage = () => {
  const words = pageWords(handoverWords);
  const user = me.value?.user;
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  if (!user || !onRoster(user))
    return (
      <main class="page narrow">
        <h1>{words.title}</h1>
        <Empty text={words.notYours}>
          <a class="button" href="/desk">
            {words.toDesk}
          </a>
        </Empty>
      </main>
    );
  return (
    <main class="page handover-page">
      <header class="handover-head">
        <div class="cluster handover-links">
          <a class="button plain" href="/desk">
            ‹ {words.back}
          </a>
          <a class="button plain" href="/roster">
            {words.roster}
          </a>
        </div>
        <h1>
          {words.title} <span class="soft handover-of">{user.unit.name}</span>
        </h1>
      </header>
      <Handover personId={user.id} />
    </main>
  );
};

const Handover = ({ personId }: { personId: string }) => {
  const words = pageWords(handoverWords);
  const { route } = useLocation();
  const { data, fault, retry } = useFreshRead<HandoverNowView>('/api/handover');
  const [told, setTold] = useState('');
  if (!data) {
    if (fault !== undefined) return <ProblemNotice fault={fault} retry={retry} />;
    return <Skeleton rows={6} />;
  }
  const given = (): void => {
    setTold(words.givenTold);
    retry();
    document.getElementById('main')?.scrollTo(0, 0);
  };
  return (
    <>
      <p class="soft">{sayOnDuty(data)}</p>
      <div role="status">{told && <p class="notice">{told}</p>}</div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {data.open && (
        <WaitingPart
          key={data.open.n}
          open={data.open}
          view={data}
          onTaken={(n) => route(`/handover/print?n=${n}&now=1`)}
          onStale={retry}
        />
      )}
      {data.verbs.includes('take_over') ? (
        <details class="handover-later">
          <summary>{words.giveLater}</summary>
          <GivePart view={data} personId={personId} onGiven={given} />
        </details>
      ) : (
        <GivePart view={data} personId={personId} onGiven={given} />
      )}
      <EarlierPart earlier={data.earlier} />
    </>
  );
};

const sayOnDuty = ({ onDuty }: HandoverNowView): string => {
  const words = pageWords(rosterWords);
  if (!onDuty.isPlanned) return words.everybodyOf(onDuty.duty.length);
  const { leader } = onDuty;
  const names = joinNames(onDuty.duty.map(({ name }) => name));
  return [`${words.now}: ${names}`, leader && `${words.leader} ${leader.name}`]
    .filter(Boolean)
    .join(' · ');
};
