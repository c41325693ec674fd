import { useState } from 'preact/hooks';
import type { HomeView } from '../../../../src/contract/service-views.ts';
import { attendWords } from '../../../../src/contract/words/pages/attend.ts';
import type { Activity } from '../../../../src/domain/service/attendance.ts';
import { pageWords } from '../../../words.ts';
import { deviceNow, keptMarks, type Noted, note } from './attendances.ts';
import { ChoiceLine } from './choice-part.tsx';
import { choiceOf } from './choices.ts';
import { CodePart } from './code-part.tsx';
import { PlacePart } from './place-part.tsx';
import { ScanPart } from './scan-part.tsx';
import { isSame, type Target, whatNext } from './target.ts';

type Props = {
  activity: Activity;
  /** Of the address a camera opened. */
  code?: string;
  /** What the link that led here was for. */
  wish?: string;
  home?: HomeView;
  /** Noted on this phone; the server may not have it yet. */
  onNoted: () => void;
};

/** One activity, and the three ways to say that I am there or go. */
export const NotePart = ({ activity, code, wish, home, onNoted }: Props) => {
  const words = pageWords(attendWords);
  // The code was seen when the page opened, however long the button takes.
  const [openedAt] = useState(deviceNow);
  const { isBusy, send } = useNoting(onNoted);
  const nextOf = (target: Activity) => whatNext(target, home?.present ?? [], keptMarks.value);
  const what = wish === 'leave' ? wish : nextOf(activity);
  const choice = choiceOf(home, activity);
  const here = { activity, title: choice?.title, what };
  /** Whoever holds the phone to another activity's code is there, not here. */
  const scanned = (target: Required<Target>): void => {
    const title = choiceOf(home, target.activity)?.title;
    const isLeaving = wish === 'leave' && isSame(target.activity, activity);
    const noted = { activity: target.activity, title, way: 'code' as const, code: target.code };
    void send({ ...noted, what: isLeaving ? 'leave' : nextOf(target.activity) });
  };
  return (
    <>
      <h1>{words.title[what]}</h1>
      <section class="card service-which">
        <span class="service-row-main">
          <b>{choice?.title ?? words.unknown}</b>
          {choice && <ChoiceLine choice={choice} />}
        </span>
        <a class="button plain" href="/service/attend">
          {words.another}
        </a>
      </section>
      {code ? (
        <FromCode
          what={what}
          isBusy={isBusy}
          onNote={() => void send({ ...here, way: 'code', code }, openedAt)}
        />
      ) : (
        <>
          <section class="card stack">
            <ScanPart onCode={scanned} />
            <hr />
            <CodePart
              what={what}
              isBusy={isBusy}
              onCode={(digits) => void send({ ...here, way: 'code', code: digits })}
            />
          </section>
          <PlacePart
            what={what}
            place={choice?.place}
            isBusy={isBusy}
            onPlace={(near) => void send({ ...here, way: 'place', near })}
          />
        </>
      )}
      <p class="small soft">{words.list}</p>
    </>
  );
};

type FromCodeProps = { what: 'arrive' | 'leave'; isBusy: boolean; onNote: () => void };

const FromCode = ({ what, isBusy, onNote }: FromCodeProps) => {
  const words = pageWords(attendWords);
  return (
    <section class="card stack" aria-labelledby="from-code">
      <h2 id="from-code">{words.fromCode}</h2>
      <p class="soft">{words.fromCodeMeans(words.what[what])}</p>
      <button class="button primary wide" type="button" aria-busy={isBusy} onClick={onNote}>
        {words.note[what]}
      </button>
    </section>
  );
};

const useNoting = (onNoted: () => void) => {
  const [isBusy, setBusy] = useState(false);
  const send = async (noted: Omit<Noted, 'deviceAt'>, deviceAt = deviceNow()): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const { refused } = await note({ ...noted, deviceAt });
    if (refused.length === 0) onNoted();
    setBusy(false);
  };
  return { isBusy, send };
};
