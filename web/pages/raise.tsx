/** Raise a whistle: on a phone, in three taps; on a desk, beside the map. */
import '../elements/sla-clock.ts';
import '../elements/whistle-map.ts';
import '../elements/whistle-pin.ts';
import '../styles/raise.css';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { MeView } from '../../src/contract/views.ts';
import { raiseWords } from '../../src/contract/words/pages/raise.ts';
import { CalledPart } from '../parts/raise/called-part.tsx';
import { CautionPart } from '../parts/raise/caution-part.tsx';
import { DialPart } from '../parts/raise/dial-part.tsx';
import { ExtrasPart } from '../parts/raise/extras-part.tsx';
import { focusFirstWrong } from '../parts/raise/field.tsx';
import { dropKept } from '../parts/raise/kept.ts';
import { KeptPart } from '../parts/raise/kept-part.tsx';
import { KindPart } from '../parts/raise/kind-part.tsx';
import { LimitsPart } from '../parts/raise/limits-part.tsx';
import { createLocator } from '../parts/raise/locate.ts';
import { NearPart } from '../parts/raise/near-part.tsx';
import { PlaceMap } from '../parts/raise/place-map.tsx';
import { PlacePart } from '../parts/raise/place-part.tsx';
import { PrecedentPart } from '../parts/raise/precedent-part.tsx';
import { createRaising, type Raising } from '../parts/raise/raising.ts';
import { SendBar } from '../parts/raise/send-bar.tsx';
import { SentPart } from '../parts/raise/sent-part.tsx';
import { StepChips } from '../parts/raise/step-chips.tsx';
import { WhatPart } from '../parts/raise/what-part.tsx';
import { PageSkeleton } from '../parts/skeleton.tsx';
import { me } from '../state.ts';
import { pageWords } from '../words.ts';

export const RaisePage = () => {
  const words = pageWords(raiseWords);
  const { query } = useLocation();
  const turn = useSignal(0);
  const preset = turn.value === 0 ? query.situation : undefined;
  const who = me.value;
  if (!who) return <PageSkeleton />;
  if (!who.mayRaise)
    return (
      <main class="page narrow">
        <div class="card empty">
          <h1>{words.title}</h1>
          <p>{words.mayNotRaise}</p>
          <a class="button primary" href="/duty">
            {words.toDuty}
          </a>
        </div>
      </main>
    );
  const startAnew = (): void => {
    dropKept(who.user.id);
    turn.value += 1;
  };
  return (
    <main>
      <Whistle key={turn.value} who={who} preset={preset} onAnew={startAnew} />
    </main>
  );
};

type WhistleProps = { who: MeView; preset?: string; onAnew: () => void };

const Whistle = ({ who, preset, onAnew }: WhistleProps) => {
  const personId = who.user.id;
  // A refreshed `me` of the same person must not empty the form.
  const raising = useMemo(() => createRaising(who, preset), [personId]);
  useEffect(() => raising.close, [raising]);
  const phase = raising.phase.value;
  if (phase.name === 'sent') return <SentPart sent={phase.sent} onAgain={onAnew} />;
  if (phase.name === 'kept') return <KeptPart raising={raising} of={phase.key} onAgain={onAnew} />;
  return <RaiseForm raising={raising} onClear={onAnew} />;
};

const RaiseForm = ({ raising, onClear }: { raising: Raising; onClear: () => void }) => {
  const words = pageWords(raiseWords);
  const form = useRef<HTMLFormElement>(null);
  const locator = useMemo(createLocator, []);
  const isOutside = useComputed(() => raising.scene.value.isOutside);
  useEffect(() => {
    if (raising.draft.value.place) return;
    locator.ask((place) => {
      if (!raising.draft.value.place) raising.change({ place });
    });
  }, [raising, locator]);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await raising.submit();
    requestAnimationFrame(() => {
      if (form.current && Object.keys(raising.errors.value).length > 0)
        focusFirstWrong(form.current);
    });
  };
  return (
    <form class="raise" ref={form} noValidate autocomplete="off" onSubmit={submit}>
      <header class="raise-head">
        <h1>{words.title}</h1>
        <p class="soft">{words.noSecrets}</p>
      </header>
      <div class="raise-map" data-outside={isOutside.value ? '' : undefined}>
        <PlaceMap raising={raising} />
      </div>
      <div class="raise-body">
        <PlacePart raising={raising} locator={locator} />
        {raising.isRestored && <Restored onClear={onClear} />}
        <WhatPart raising={raising} />
        <CautionPart raising={raising} />
        <NearPart raising={raising} />
        <PrecedentPart raising={raising} />
        <CalledPart raising={raising} />
        <KindPart raising={raising} />
        <LimitsPart raising={raising} />
        <DialPart raising={raising} />
        <StepChips raising={raising} />
        <ExtrasPart raising={raising} />
      </div>
      <SendBar raising={raising} />
    </form>
  );
};

const Restored = ({ onClear }: { onClear: () => void }) => {
  const words = pageWords(raiseWords);
  return (
    <div class="notice raise-restored">
      <span>{words.restored}</span>
      <button class="button" type="button" onClick={onClear}>
        {words.clear}
      </button>
    </div>
  );
};
