/** Everything that waits, group under group; an empty console says what would fill it. */
import { hubWords } from '../../../src/contract/words/pages/hub.ts';
import { me } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { Empty } from '../empty.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import type { HubGroup } from './groups.ts';
import { type Acts, HubSection } from './hub-section.tsx';
import { RepeatsPart } from './repeats-part.tsx';
import { UnreachedPart } from './unreached-part.tsx';
import type { Hub } from './use-hub.ts';
import type { ReachRead } from './use-reach-state.ts';

type Props = Acts & {
  hub: Hub;
  groups: readonly HubGroup[];
  /** Absent for those who do not watch it. */
  reach?: ReachRead;
  /** Why a decision could not be opened. */
  decideFault?: unknown;
  /** The pointer is on the list, or has left it. */
  onHold: (isOn: boolean) => void;
};

export const HubList = ({ hub, groups, reach, decideFault, onHold, ...acts }: Props) => {
  const words = pageWords(hubWords);
  const { state, fault, reload } = hub;
  const isKnown = state !== undefined || fault !== undefined;
  const isAlarmed = (reach?.state?.alarms.length ?? 0) > 0;
  const full = groups.filter(({ count }) => count > 0);
  return (
    <div class="hub-list" onPointerEnter={() => onHold(true)} onPointerLeave={() => onHold(false)}>
      {fault !== undefined && <ProblemNotice fault={fault} retry={reload} />}
      {fault !== undefined && state && <p class="soft small">{words.staleNote}</p>}
      {decideFault !== undefined && <ProblemNotice fault={decideFault} />}
      {!state && fault === undefined && <Skeleton rows={8} />}
      {reach && isAlarmed && <UnreachedPart read={reach} />}
      {full.map((group) => (
        <HubSection
          key={group.name}
          group={group}
          hasMore={group.name === 'late' && (state?.hasMore ?? false)}
          {...acts}
        />
      ))}
      {state && full.length === 0 && (
        <Empty text={words.empty}>
          <p>{words.emptyWay}</p>
        </Empty>
      )}
      {reach && !isAlarmed && isKnown && <UnreachedPart read={reach} />}
      {me.value?.user.role !== 'district_leader' && <RepeatsPart />}
    </div>
  );
};
