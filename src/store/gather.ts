/** What many ask for in one turn of the loop is read in one statement: asking costs more than finding. */
import { turn } from './turn.ts';

export const createGather = <Asked, Found>(
  read: (asked: readonly Asked[]) => Promise<Found>,
): ((asked: Asked) => Promise<Found>) => {
  let gathering: { asked: Asked[]; found: Promise<Found> } | undefined;
  const open = () => {
    const asked: Asked[] = [];
    const found = turn().then(() => {
      gathering = undefined;
      return read(asked);
    });
    return { asked, found };
  };
  return (asked) => {
    gathering ??= open();
    gathering.asked.push(asked);
    return gathering.found;
  };
};
