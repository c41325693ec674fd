/** What may be added: each behind one tile, none of it needed. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { retroWords } from '../../../src/contract/words/pages/retro.ts';
import { pageWords } from '../../words.ts';
import { CallerPart } from './caller-part.tsx';
import { FieldError, groupProps } from './field.tsx';
import { FileList } from './file-list.tsx';
import { HandsPart } from './hands-part.tsx';
import { OriginPart } from './origin-part.tsx';
import { PhotoTiles } from './photo-tiles.tsx';
import type { Raising } from './raising.ts';
import { canRecord } from './recorder.ts';
import { RetroPart } from './retro-part.tsx';
import { VoicePart } from './voice-part.tsx';

type Panel = 'voice' | 'hands' | 'caller';

export const ExtrasPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const { draft, me } = raising;
  const { callerName, callerPhone, handsWanted, isSensitive, isHandedDown, isRetro } = draft.value;
  const open = useSignal<Panel | undefined>(undefined);
  const isWrongIn = (prefix: string): boolean =>
    Object.keys(raising.errors.value).some((field) => field.startsWith(prefix));
  const shows = (panel: Panel, isWrong = false): boolean => open.value === panel || isWrong;
  const tile = (panel: Panel, label: string, isFilled: boolean, isShown = shows(panel)) => (
    <Tile
      label={label}
      isFilled={isFilled}
      expanded={isShown}
      onPress={() => {
        open.value = isShown ? undefined : panel;
      }}
    />
  );
  const handsShown = shows('hands', isWrongIn('hands'));
  const callerShown = shows('caller', isWrongIn('caller'));
  const recordings = raising.files.list.value.filter(({ use }) => use === 'voice').length;
  return (
    <section class="stack" aria-label={words.more}>
      <div class="raise-tiles" {...groupProps({ raising, name: 'attachmentIds' })}>
        <PhotoTiles raising={raising} />
        {canRecord() && tile('voice', words.voice, recordings > 0)}
        {tile('hands', words.hands(handsWanted), handsWanted > 0, handsShown)}
        {tile('caller', words.caller, Boolean(callerName || callerPhone), callerShown)}
        <Tile
          label={words.sensitive}
          isFilled={isSensitive}
          pressed={isSensitive}
          onPress={() => raising.change({ isSensitive: !isSensitive })}
        />
        {me.user.unit.kind === 'hub' && (
          <Tile
            label={words.handedDown}
            isFilled={isHandedDown}
            pressed={isHandedDown}
            onPress={() => raising.change({ isHandedDown: !isHandedDown })}
          />
        )}
        <Tile
          label={pageWords(retroWords).name}
          isFilled={isRetro}
          pressed={isRetro}
          onPress={() => raising.change({ isRetro: !isRetro })}
        />
      </div>
      <FieldError raising={raising} name="attachmentIds" />
      <FileList raising={raising} />
      {shows('voice') && <VoicePart raising={raising} />}
      {handsShown && <HandsPart raising={raising} />}
      {callerShown && <CallerPart raising={raising} />}
      {isSensitive && <p class="notice">{words.sensitiveNote}</p>}
      {isHandedDown && <OriginPart raising={raising} />}
      {isRetro && <RetroPart raising={raising} />}
    </section>
  );
};

type TileProps = {
  label: ComponentChildren;
  isFilled: boolean;
  expanded?: boolean;
  pressed?: boolean;
  onPress: () => void;
};

const Tile = ({ label, isFilled, expanded, pressed, onPress }: TileProps) => (
  <button
    type="button"
    class="raise-tile"
    data-filled={isFilled ? '' : undefined}
    aria-expanded={expanded}
    aria-pressed={pressed}
    onClick={onPress}
  >
    {label}
  </button>
);
