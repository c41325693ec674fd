/** /service/n/:id: one need, for whoever may come and for whoever runs it. */
import '../styles/service.css';
import { lazy, useRoute } from 'preact-iso';
import type { NeedView } from '../../src/contract/service-views.ts';
import { attendWords } from '../../src/contract/words/pages/attend.ts';
import { needPageWords } from '../../src/contract/words/pages/need-page.ts';
import { serviceNames } from '../../src/contract/words/pages/service-names.ts';
import type { Role } from '../../src/domain/actor.ts';
import { useOpened } from '../parts/inbox/unread.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ContactPart } from '../parts/service/need/contact-part.tsx';
import { FactsPart } from '../parts/service/need/facts-part.tsx';
import { ShiftsPart } from '../parts/service/need/shifts-part.tsx';
import { ServiceFrame } from '../parts/service/page.tsx';
import { sayDate, sayTime } from '../parts/service/say.ts';
import { communityName, needTitle } from '../parts/service/say-more.ts';
import { useFreshRead } from '../parts/service/use-fresh-read.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { me } from '../state.ts';
import { pageWords } from '../words.ts';

const Organiser = lazy(() =>
  import('../parts/service/need/organiser-part.tsx').then((part) => part.OrganiserPart),
);

export const NeedPage = () => {
  const words = pageWords(needPageWords);
  const { params } = useRoute();
  const read = useFreshRead<NeedView>(`/api/needs/${params.id}`);
  const { data, fault, retry } = read;
  const need = data?.id === params.id ? data : undefined;
  useOpened(need?.id);
  return (
    <ServiceFrame title={need ? needTitle(need) : words.title}>
      {fault !== undefined && (
        <>
          {!need && <h1>{words.title}</h1>}
          <ProblemNotice fault={fault} retry={retry} />
          {!need && (
            <a class="button" href="/service">
              {pageWords(attendWords).toHome}
            </a>
          )}
        </>
      )}
      {!need && fault === undefined && <Skeleton rows={5} />}
      {need && <Need need={need} onDone={retry} />}
    </ServiceFrame>
  );
};

const Need = ({ need, onDone }: { need: NeedView; onDone: () => void }) => {
  const words = pageWords(needPageWords);
  const names = pageWords(serviceNames);
  const { kind, status, number, community, postedAt } = need;
  return (
    <>
      <header class="service-need-head">
        <p class="cluster">
          <span class="badge">{names.needKind[kind]}</span>
          {status !== 'open' && <span class="badge stopped">{names.needStatus[status]}</span>}
          <span class="small soft">{number}</span>
        </p>
        <h1>{needTitle(need)}</h1>
        <p class="soft">
          {words.posted(communityName(community), `${sayDate(postedAt)} ${sayTime(postedAt)}`)}
        </p>
      </header>
      <FactsPart need={need} isRunBy={isOrganiser(need)} />
      {isOrganiser(need) ? (
        <Organiser need={need} onDone={onDone} />
      ) : (
        <>
          <ShiftsPart need={need} onDone={onDone} />
          <ContactPart need={need} />
        </>
      )}
    </>
  );
};

const WORKERS: readonly Role[] = ['staff', 'leader', 'chief'];

/** Works for the community that looks for people, or for its street. */
const isOrganiser = ({ community, street }: NeedView): boolean => {
  const user = me.value?.user;
  return (
    user !== undefined &&
    WORKERS.includes(user.role) &&
    (user.unit.id === community.id || user.unit.id === street.id)
  );
};
