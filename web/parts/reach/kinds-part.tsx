/** 提醒方式: which kinds ring by which channel; what cannot be turned off is said in a line. */
import { useState } from 'preact/hooks';
import type { ChoicesView } from '../../../src/contract/reach-views.ts';
import { reachWords } from '../../../src/contract/words/pages/reach.ts';
import { reachSettingsWords } from '../../../src/contract/words/pages/reach-settings.ts';
import type { TellKind } from '../../../src/domain/reach/aim.ts';
import type { Channel } from '../../../src/domain/reach/channels.ts';
import { pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { isOn, KIND_ORDER, pressedKinds, shownChannels } from './choices.ts';
import type { Choosing } from './use-choices.ts';

type Props = {
  choosing: Choosing;
  view: ChoicesView;
  /** Nothing is subscribed anywhere yet. */
  hasNoDevice: boolean;
};

export const KindsPart = ({ choosing, view, hasNoDevice }: Props) => {
  const words = pageWords(reachSettingsWords);
  const [said, setSaid] = useState<{ told?: string; fault?: unknown }>({});
  const channels = shownChannels(view);
  const hasPhoneWay = channels.includes('sms') || channels.includes('voice');
  const isDefault = Object.keys(view.kinds).length === 0;
  const choose = async (kinds: ChoicesView['kinds']): Promise<void> => {
    setSaid({});
    await choosing.choose(kinds).then(
      () => setSaid({ told: words.saved }),
      (fault) => setSaid({ fault }),
    );
  };
  return (
    <section class="card stack" aria-labelledby="kinds">
      <h2 id="kinds">{words.kinds}</h2>
      <p class="soft">{words.kindsWhat}</p>
      {said.fault !== undefined && <ProblemNotice fault={said.fault} />}
      <table class="reach-kinds">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{words.kinds}</span>
            </th>
            {(['inbox', ...channels] as const).map((channel) => (
              <th key={channel} scope="col">
                {words.channel[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KIND_ORDER.map((kind) => (
            <KindRow
              key={kind}
              kind={kind}
              view={view}
              channels={channels}
              onPress={(channel) => void choose(pressedKinds(view, kind, channel))}
            />
          ))}
        </tbody>
      </table>
      <p class="cluster">
        {isDefault ? (
          <span class="soft">{words.isDefault}</span>
        ) : (
          <button class="button" type="button" onClick={() => void choose({})}>
            {words.defaults}
          </button>
        )}
        <span class="soft" role="status">
          {said.told}
        </span>
      </p>
      {hasNoDevice && channels.includes('push') && <p class="soft">{words.noPush}</p>}
      {!view.phone && hasPhoneWay && <p class="soft">{words.noPhone}</p>}
      <ul class="reach-rules soft small">
        <li>{words.onDuty}</li>
        {channels.includes('sms') && <li>{words.smsRule}</li>}
        <li>{words.quiet}</li>
      </ul>
    </section>
  );
};

type RowProps = {
  kind: TellKind;
  view: ChoicesView;
  channels: readonly Channel[];
  onPress: (channel: Channel) => void;
};

const KindRow = ({ kind, view, channels, onPress }: RowProps) => {
  const words = pageWords(reachSettingsWords);
  const name = pageWords(reachWords).tellKind[kind];
  return (
    <tr>
      <th scope="row">
        {name}
        <small class="soft">{words.kindMeans[kind]}</small>
      </th>
      <td>
        <span class="reach-always" title={words.always}>
          ✓<span class="visually-hidden">{words.always}</span>
        </span>
      </td>
      {channels.map((channel) => (
        <td key={channel}>
          <label class="reach-box">
            <input
              type="checkbox"
              checked={isOn(view, kind, channel)}
              aria-label={`${name} · ${words.channel[channel]}`}
              onChange={() => onPress(channel)}
            />
          </label>
        </td>
      ))}
    </tr>
  );
};
