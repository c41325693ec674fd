/** /service/register: a member says where they live, changes it, moves, or withdraws. */
import '../styles/service.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { RegistrationView } from '../../src/contract/service-views.ts';
import { attendWords } from '../../src/contract/words/pages/attend.ts';
import { serviceHomeWords } from '../../src/contract/words/pages/service-home.ts';
import { serviceNames } from '../../src/contract/words/pages/service-names.ts';
import { registerWords } from '../../src/contract/words/pages/service-register.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { shanghaiDay } from '../../src/domain/instant.ts';
import { leave } from '../boot.ts';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ServiceFrame } from '../parts/service/page.tsx';
import { MovePart } from '../parts/service/register/move-part.tsx';
import { RegisterForm } from '../parts/service/register/register-form.tsx';
import { WithdrawPart } from '../parts/service/register/withdraw-part.tsx';
import { communityName } from '../parts/service/say-more.ts';
import { isMember, useHome } from '../parts/service/use-home.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { pageWords } from '../words.ts';

export const RegisterPage = () => {
  const words = pageWords(registerWords);
  const { data, fault, retry } = useHome();
  const registration = data?.registration;
  const title = registration ? words.titleChange : words.title;
  return (
    <ServiceFrame readsHome title={title}>
      <h1>{title}</h1>
      {!isMember() && (
        <Empty text={words.notMember}>
          <a class="button" href="/service">
            {pageWords(attendWords).toHome}
          </a>
        </Empty>
      )}
      {fault !== undefined && !data && <ProblemNotice fault={fault} retry={retry} />}
      {isMember() && !data && fault === undefined && <Skeleton rows={5} />}
      {data && <Registration registration={registration} onDone={retry} />}
    </ServiceFrame>
  );
};

type Props = { registration?: RegistrationView; onDone: () => void };

const Registration = ({ registration, onDone }: Props) => {
  const words = pageWords(registerWords);
  const home = pageWords(serviceHomeWords);
  const { route } = useLocation();
  const [isGone, setGone] = useState(false);
  if (isGone) return <Gone />;
  if (!registration)
    return (
      <>
        <p class="soft">{words.lead}</p>
        <RegisterForm
          onDone={() => {
            onDone();
            route('/service');
          }}
        />
      </>
    );
  if (registration.status === 'withdrawn')
    return (
      <Empty text={home.withdrawn}>
        <p>{home.withdrawnMeans}</p>
      </Empty>
    );
  return (
    <>
      <Facts registration={registration} />
      {/* Another form once it is no longer refused: the place is not asked for then. */}
      <RegisterForm key={registration.status} registration={registration} onDone={onDone} />
      {registration.status === 'confirmed' && (
        <MovePart registration={registration} onDone={onDone} />
      )}
      {registration.verbs.includes('withdraw') && (
        <WithdrawPart registration={registration} onGone={() => setGone(true)} />
      )}
    </>
  );
};

/** The account closed with the registration: nothing more can be read from here. */
const Gone = () => {
  const home = pageWords(serviceHomeWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="card stack">
      <h2 ref={heading} tabIndex={-1}>
        {home.withdrawn}
      </h2>
      <p>{home.withdrawnMeans}</p>
      <button class="button" type="button" onClick={() => void leave()}>
        {pageWords(shellWords).signOut}
      </button>
    </section>
  );
};

const Facts = ({ registration }: { registration: RegistrationView }) => {
  const words = pageWords(registerWords);
  const names = pageWords(serviceNames);
  const { id, number, status, reason, community, outside, organisation } = registration;
  const { decidedAt, askedAt } = registration;
  const rows = [
    [words.community, community ? communityName(community) : (outside ?? '')],
    [words.status, names.registrationStatus[status]],
    [words.organisation, organisation.name],
    [words.since, shanghaiDay(status === 'confirmed' ? (decidedAt ?? askedAt) : askedAt)],
    [words.number, number],
  ];
  return (
    <section class="card stack">
      <dl class="service-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {status === 'refused' && reason && (
        <p class="notice amber">{pageWords(serviceHomeWords).refusedWhy(reason)}</p>
      )}
      <a class="button" href={`/service/slip/${id}`}>
        {words.slip}
      </a>
    </section>
  );
};
