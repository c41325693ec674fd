/** From a key to what it does on the console. */
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import type { HubGroup, HubRow } from './groups.ts';
import { type Move, useKeys } from './keys.ts';
import type { Walk } from './use-walk.ts';

type Given = {
  walk: Walk;
  groups: readonly HubGroup[];
  onAct: (row: HubRow, verb: VerbName) => void;
  onWeek: () => void;
  onHelp: () => void;
};

/** A key that finds nothing to do stays the browser's. */
export const useMoves = ({ walk, groups, onAct, onWeek, onHelp }: Given): void => {
  const act = (): boolean => {
    const row = walk.here();
    const verb = row?.verbs[0];
    if (row && verb) onAct(row, verb);
    return verb !== undefined;
  };
  const move = (asked: Move): boolean => {
    switch (asked.to) {
      case 'next':
        return walk.step(1);
      case 'previous':
        return walk.step(-1);
      case 'next_group':
        return walk.skip(1);
      case 'previous_group':
        return walk.skip(-1);
      case 'group': {
        const group = groups[asked.index];
        return group !== undefined && walk.toGroup(group.name);
      }
      case 'act':
        return act();
      case 'week':
        onWeek();
        return true;
      case 'help':
        onHelp();
        return true;
    }
  };
  useKeys(move);
};
