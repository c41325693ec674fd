/** /account/reach: how one wants to be told, on which devices, and where the unit's groups hear. */
import '../styles/reach.css';
import { useEffect, useRef } from 'preact/hooks';
import { reachSettingsWords } from '../../src/contract/words/pages/reach-settings.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { DevicePart } from '../parts/reach/device-part.tsx';
import { GroupsPart } from '../parts/reach/groups-part.tsx';
import { KindsPart } from '../parts/reach/kinds-part.tsx';
import { PhonePart } from '../parts/reach/phone-part.tsx';
import { type Choosing, useChoices } from '../parts/reach/use-choices.ts';
import { useDevice } from '../parts/reach/use-device.ts';
import { useKeptFocus } from '../parts/service/use-kept-focus.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const ReachPage = () => {
  const words = pageWords(reachSettingsWords);
  const page = useRef<HTMLElement>(null);
  const choosing = useChoices();
  useKeptFocus(page);
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  const role = me.value?.user.role;
  const isLeader = role === 'leader' || role === 'chief';
  return (
    <main class="page narrow reach-page" ref={page}>
      <header class="spread reach-head">
        <h1>{words.title}</h1>
        <a class="button" href="/inbox">
          {words.toInbox}
        </a>
      </header>
      {choosing.fault !== undefined && (
        <ProblemNotice fault={choosing.fault} retry={choosing.retry} />
      )}
      {!choosing.view && choosing.fault === undefined && <Skeleton rows={4} />}
      {choosing.view && <Own choosing={choosing} view={choosing.view} />}
      {(isLeader || role === 'staff') && <GroupsPart mayWrite={isLeader} />}
      <p>
        <a class="button" href="/account">
          {words.back}
        </a>
      </p>
    </main>
  );
};

type OwnProps = { choosing: Choosing; view: NonNullable<Choosing['view']> };

const Own = ({ choosing, view }: OwnProps) => {
  const own = useDevice(view.channels.includes('push'));
  return (
    <>
      <DevicePart own={own} />
      <KindsPart choosing={choosing} view={view} hasNoDevice={own.devices?.length === 0} />
      <PhonePart choosing={choosing} view={view} />
    </>
  );
};
