/** 在这台设备上接收提醒: explained before the browser asks, and the way forward wherever it cannot be. */
import { useState } from 'preact/hooks';
import { reachSettingsWords } from '../../../src/contract/words/pages/reach-settings.ts';
import { pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { DeviceList } from './device-list.tsx';
import { NoPushService, NotAllowed } from './this-device.ts';
import type { OwnDevices } from './use-device.ts';

export const DevicePart = ({ own }: { own: OwnDevices }) => {
  const words = pageWords(reachSettingsWords);
  const [told, setTold] = useState('');
  const { state, devices, fault } = own;
  return (
    <section class="card stack" aria-labelledby="here">
      <h2 id="here">{words.here}</h2>
      {told && (
        <p class="notice" role="status">
          {told}
        </p>
      )}
      <DeviceFault own={own} />
      {!state && fault === undefined && <Skeleton rows={1} />}
      {state === 'on' && <TurnedOn own={own} onTold={setTold} />}
      {state === 'off' && <TurnedOff own={own} onTold={setTold} />}
      {state && state !== 'on' && state !== 'off' && (
        <p class="notice amber reach-stopped">
          <span>{words.stopped[state]}</span>
          {state === 'no_worker' && (
            <button class="button" type="button" onClick={() => location.reload()}>
              {words.refresh}
            </button>
          )}
        </p>
      )}
      {devices && (devices.length > 0 || state === 'off') && (
        <DeviceList own={own} devices={devices} onTold={setTold} />
      )}
    </section>
  );
};

type Part = { own: OwnDevices; onTold: (text: string) => void };

const TurnedOn = ({ own, onTold }: Part) => {
  const words = pageWords(reachSettingsWords);
  const test = async (): Promise<void> => {
    onTold('');
    const trial = await own.test();
    if (trial) onTold(trial.delivered ? words.tested : words.testFailed(trial.status));
  };
  const off = async (): Promise<void> => {
    if (await own.off()) onTold(words.turnedOff);
  };
  return (
    <>
      <p class="reach-on">
        <span class="badge met">✓</span> {words.hereOn}
      </p>
      <p class="soft small">{words.hereWhat}</p>
      <p class="cluster">
        <button class="button" type="button" aria-busy={own.isBusy} onClick={() => void test()}>
          {words.test}
        </button>
        <button
          class="button plain"
          type="button"
          aria-busy={own.isBusy}
          onClick={() => void off()}
        >
          {words.turnOff}
        </button>
      </p>
    </>
  );
};

const TurnedOff = ({ own, onTold }: Part) => {
  const words = pageWords(reachSettingsWords);
  const on = async (): Promise<void> => {
    onTold('');
    await own.on();
  };
  return (
    <>
      <p>{words.hereOff}</p>
      <p class="soft small">
        {words.hereWhat} {words.hereAsk}
      </p>
      <button class="button primary" type="button" aria-busy={own.isBusy} onClick={() => void on()}>
        {words.turnOn}
      </button>
    </>
  );
};

const DeviceFault = ({ own: { fault, reload } }: { own: OwnDevices }) => {
  const words = pageWords(reachSettingsWords);
  if (fault === undefined) return null;
  if (fault instanceof NotAllowed) return <Said text={words.stillDenied} />;
  if (fault instanceof NoPushService) return <Said text={words.unreachable} />;
  return <ProblemNotice fault={fault} retry={reload} />;
};

const Said = ({ text }: { text: string }) => (
  <p class="notice amber" role="alert">
    {text}
  </p>
);
