/** /service/slip/:id: the slip of a registration (报到单) on paper; to a person admitted also how to sign in first. */
import '../styles/service.css';
import '../styles/paper.css';
import '../styles/service-print.css';
import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { RegistrationView } from '../../src/contract/service-views.ts';
import { serviceNames } from '../../src/contract/words/pages/service-names.ts';
import { slipWords } from '../../src/contract/words/pages/slip.ts';
import { shanghaiDay, toInstant } from '../../src/domain/instant.ts';
import { serverNow } from '../elements/ticker.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { handedOver } from '../parts/service/people/handed-over.ts';
import { communityName } from '../parts/service/say-more.ts';
import { QrCode } from '../parts/service/slip/qr-code.tsx';
import { isMember } from '../parts/service/use-home.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { useRead } from '../parts/use-read.ts';
import { pageWords } from '../words.ts';

/** What was handed over just before; the server tells it once. */
type Invitation = { username?: string; code?: string };

export const SlipPage = () => {
  const words = pageWords(slipWords);
  const { params } = useRoute();
  const invitation = handedOver.value.find(({ registration }) => registration.id === params.id);
  const { data, fault, retry } = useRead<RegistrationView>(`/api/registrations/${params.id}`);
  useEffect(() => {
    document.title = [words.title, data?.number].filter(Boolean).join(' ');
  }, [words, data]);
  return (
    <main class="page paper-page service-paper-page">
      <div class="spread no-print">
        <a class="button" href={isMember() ? '/service' : '/service?tab=registrations'}>
          {words.back}
        </a>
        <div class="cluster">
          <span class="soft small">{words.paper}</span>
          <button class="button primary" type="button" disabled={!data} onClick={() => print()}>
            {words.print}
          </button>
        </div>
      </div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && fault === undefined && <Skeleton rows={6} />}
      {data && <Slip registration={data} invitation={invitation ?? {}} />}
    </main>
  );
};

type Props = { registration: RegistrationView; invitation: Invitation };

const Slip = ({ registration, invitation }: Props) => {
  const words = pageWords(slipWords);
  return (
    <article class="paper service-paper service-slip">
      <h1>{words.sheetOf[registration.kind]}</h1>
      <p class="paper-line">
        {words.number} <b>{registration.number}</b>
      </p>
      <div class="service-slip-body">
        <dl class="service-facts">
          {rowsOf(registration).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <figure>
          <QrCode text={`${location.origin}/service/slip/${registration.id}`} label={words.qr} />
          <figcaption class="small soft">{words.qr}</figcaption>
        </figure>
      </div>
      {registration.invited && <FirstSignIn invitation={invitation} />}
      <footer class="service-slip-foot">
        <p class="service-stamp">
          {words.stamp}
          <span>{words.stampDay}</span>
        </p>
        <p class="small soft">{words.made(shanghaiDay(toInstant(serverNow())))}</p>
      </footer>
    </article>
  );
};

const rowsOf = (registration: RegistrationView): [string, string][] => {
  const words = pageWords(slipWords);
  const names = pageWords(serviceNames);
  const { person, organisation, community, outside, status, askedAt, decidedAt, note } =
    registration;
  const rows: [string, string | undefined][] = [
    [words.name, person?.name],
    [words.organisation, organisation.name],
    [words.community, community && communityName(community)],
    [words.outside, outside],
    [words.status, names.registrationStatus[status]],
    status === 'confirmed'
      ? [words.since, shanghaiDay(decidedAt ?? askedAt)]
      : [words.asked, shanghaiDay(askedAt)],
    [words.note, note],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
};

const FirstSignIn = ({ invitation: { username, code } }: { invitation: Invitation }) => {
  const words = pageWords(slipWords);
  return (
    <section class="service-first">
      <h2>{words.invited}</h2>
      {code ? (
        <>
          <p>{words.invitedWay(`${location.origin}/join`)}</p>
          <dl class="service-facts">
            {username && (
              <div>
                <dt>{words.username}</dt>
                <dd class="service-code">{username}</dd>
              </div>
            )}
            <div>
              <dt>{words.code}</dt>
              <dd class="service-code">{code}</dd>
            </div>
          </dl>
          <p class="small soft">{words.codeValid}</p>
        </>
      ) : (
        <p>{words.codeGone}</p>
      )}
    </section>
  );
};
