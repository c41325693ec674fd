import type { DeviceView } from '../../../src/contract/reach-views.ts';
import { reachSettingsWords } from '../../../src/contract/words/pages/reach-settings.ts';
import { pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import type { OwnDevices } from './use-device.ts';

type Props = {
  own: OwnDevices;
  devices: readonly DeviceView[];
  onTold: (text: string) => void;
};

/** Also those of an office one has left: each can be taken off from here. */
export const DeviceList = ({ own, devices, onTold }: Props) => {
  const words = pageWords(reachSettingsWords);
  const remove = async ({ id, label }: DeviceView): Promise<void> => {
    if (await own.remove(id)) onTold(words.removed(label));
  };
  return (
    <div class="stack">
      <h3>{words.devices}</h3>
      {devices.length === 0 && <p class="soft">{words.devicesNone}</p>}
      {devices.length > 0 && (
        <ul class="reach-list">
          {devices.map((device) => (
            <li key={device.id}>
              <span>
                {device.label}
                {device.id === own.hereId && <span class="badge">{words.thisOne}</span>}
                <small class="soft">{words.since(say(device.madeAt))}</small>
              </span>
              <button
                class="button"
                type="button"
                disabled={own.isBusy}
                aria-label={words.removeOf(device.label)}
                onClick={() => void remove(device)}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
