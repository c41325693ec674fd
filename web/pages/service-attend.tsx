/** /service/attend: I have come, I leave; by the organiser's code, its digits or my position, also without network. */
import '../styles/service.css';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { attendWords } from '../../src/contract/words/pages/attend.ts';
import { toInstant } from '../../src/domain/instant.ts';
import { serverNow } from '../elements/ticker.ts';
import { Empty } from '../parts/empty.tsx';
import { forgetSent, keptMarks, lastSent } from '../parts/service/attend/attendances.ts';
import { ChoicePart } from '../parts/service/attend/choice-part.tsx';
import { choicesIn } from '../parts/service/attend/choices.ts';
import { DonePart } from '../parts/service/attend/done-part.tsx';
import { KeptPart } from '../parts/service/attend/kept-part.tsx';
import { NotePart } from '../parts/service/attend/note-part.tsx';
import { ScanPart } from '../parts/service/attend/scan-part.tsx';
import { addressOf, readTarget, type Target } from '../parts/service/attend/target.ts';
import { ServiceFrame } from '../parts/service/page.tsx';
import { isMember, keepPresent, useHome } from '../parts/service/use-home.ts';
import { pageWords } from '../words.ts';

export const AttendPage = () => (isMember() ? <Attend /> : <NotYours />);

const Attend = () => {
  const words = pageWords(attendWords);
  const { query } = useLocation();
  const { activity, code } = readTarget(query);
  const address = activity ? `${addressOf(activity)} ${code}` : '';
  const [notedAt, setNotedAt] = useState<string>();
  const { data, retry } = useHome();
  const sent = useSent(address, retry);
  const isKept = notedAt === address && keptMarks.value.some(({ refusal }) => !refusal);
  return (
    <ServiceFrame readsHome title={words.title.arrive}>
      {!sent && isKept && <h1>{words.title.arrive}</h1>}
      <KeptPart />
      {sent && <DonePart mark={sent.mark} record={sent.record} />}
      {!sent && isKept && (
        <a class="button" href="/service">
          {words.toHome}
        </a>
      )}
      {!sent && !isKept && activity && (
        <NotePart
          key={address}
          activity={activity}
          code={code}
          wish={query.what}
          home={data}
          onNoted={() => setNotedAt(address)}
        />
      )}
      {!sent && !activity && <Which />}
    </ServiceFrame>
  );
};

/** What was sent while this activity was looked at, now or once the network came back. */
const useSent = (address: string, onSent: () => void) => {
  useEffect(() => {
    forgetSent();
  }, [address]);
  const sent = lastSent.value;
  useEffect(() => {
    if (!sent) return;
    if (sent.record) keepPresent(sent.record);
    onSent();
  }, [sent]);
  return sent;
};

const Which = () => {
  const words = pageWords(attendWords);
  const { route } = useLocation();
  const { data } = useHome();
  const go = ({ activity, code }: Required<Target>): void =>
    route(`${addressOf(activity)}&c=${code}`);
  return (
    <>
      <h1>{words.title.arrive}</h1>
      <ScanPart onCode={go} />
      {data && <ChoicePart choices={choicesIn(data, toInstant(serverNow()))} />}
      <p class="small soft">{words.list}</p>
    </>
  );
};

const NotYours = () => {
  const words = pageWords(attendWords);
  return (
    <ServiceFrame title={words.title.arrive}>
      <h1>{words.title.arrive}</h1>
      <Empty text={words.notMember}>
        <a class="button" href="/service">
          {words.toHome}
        </a>
      </Empty>
    </ServiceFrame>
  );
};
