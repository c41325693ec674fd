/** What would three years of a district look like? Closed tickets, and the open ones of the last days. */
import { type Situation, STREET_LEAD } from '../../src/domain/duty.ts';
import {
  DAY_MS,
  type Instant,
  plusMinutes,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../../src/domain/instant.ts';
import { OUTCOMES } from '../../src/domain/ticket/ticket.ts';
import { HOUSE } from './copies.ts';
import type { Lives, Plan } from './fill.ts';
import type { Cast, Life, Pace } from './life.ts';

const DAYS = 1_095;
/** By then every ticket that was handled has been closed. */
const SETTLED_DAYS = 20;
const OPEN_DAYS = 8;
const LIVES_A_DAY = 8;
const LATE_LIVES_A_DAY = 150;

/** Open ones lie in the last days; of those raised there some are done already and count as closed. */
export const threeYears =
  (tickets: number, raisedLately: number, now: Instant): Plan =>
  (cast) => {
    const old = span(tickets - raisedLately, DAYS, SETTLED_DAYS, LIVES_A_DAY);
    const late = span(raisedLately, OPEN_DAYS, 0, LATE_LIVES_A_DAY);
    return livesOn([...old, ...late], cast, now);
  };

/** So many tickets raised from one day, counted back from now, up to another. */
export const evenly =
  (tickets: number, fromDaysAgo: number, toDaysAgo: number, now: Instant): Plan =>
  (cast) =>
    livesOn(span(tickets, fromDaysAgo, toDaysAgo, LATE_LIVES_A_DAY), cast, now);

/** How many tickets, so many days ago, in how many different lives. */
type Day = { daysAgo: number; count: number; lives: number };

const span = (tickets: number, from: number, to: number, livesADay: number): Day[] => {
  const days = from - to;
  return Array.from({ length: days }, (_, index) => {
    const count = part(tickets, index, days);
    return { daysAgo: from - index, count, lives: Math.min(count, livesADay) };
  });
};

/** The share of the n-th of so many equal parts, in whole numbers that add up. */
const part = (whole: number, n: number, parts: number): number =>
  Math.floor((whole * (n + 1)) / parts) - Math.floor((whole * n) / parts);

function* livesOn(days: readonly Day[], cast: Cast, now: Instant): Generator<Lives> {
  const dice = createDice();
  const situations = [...cast.rules.situations.values()].filter((each) => isServed(each, cast));
  const streets = [...cast.rules.units.values()].filter(({ kind }) => kind === 'street');
  for (const { daysAgo, count, lives } of days) {
    const day = shanghaiDay(toInstant(toMillis(now) - daysAgo * DAY_MS));
    for (let index = 0; index < lives; index += 1) {
      const street = dice.of(streets);
      const minute = Math.floor((index * 540) / lives) + dice.upTo(540 / lives);
      const raisedAt = plusMinutes(shanghaiInstant(day, '08:30'), Math.floor(minute));
      if (street.position && raisedAt < now)
        yield {
          life: lifeOf(dice, street.id, street.position, dice.of(situations), raisedAt, now),
          count: part(count, index, lives),
        };
    }
  }
}

/** Somebody must sign in for every unit it calls. */
const isServed = ({ leadUnitId, supportUnitIds }: Situation, { rules }: Cast): boolean =>
  [leadUnitId, ...supportUnitIds].every(
    (id) => id === STREET_LEAD || rules.units.get(id)?.staffed === true,
  );

const lifeOf = (
  dice: Dice,
  streetId: string,
  position: { lat: number; lng: number },
  situation: Situation,
  raisedAt: Instant,
  until: Instant,
): Life => ({
  situation,
  streetId,
  place: { ...position, address: `${dice.of(ROADS)} ${HOUSE} 号` },
  detail: `${dice.of(SEEN)},${dice.of(SINCE)}`,
  raisedAt,
  until,
  pace: paceOf(dice, situation),
  outcome: dice.oneIn(5) ? dice.of(OUTCOMES) : 'solved',
  stars: 1 + dice.upTo(5),
});

/** Nearly all in time: an emergency's minutes are others' hours. */
const paceOf = (dice: Dice, { kind, utility }: Situation): Pace => {
  const late = dice.oneIn(10) ? 4 : 1;
  if (kind === 'emergency' || utility)
    return {
      claim: (1 + dice.upTo(4)) * late,
      arrive: (3 + dice.upTo(20)) * late,
      report: 30 + dice.upTo(600),
      verify: 10 + dice.upTo(1_200),
    };
  return {
    claim: (5 + dice.upTo(50)) * late,
    arrive: 5 + dice.upTo(120),
    report: (30 + dice.upTo(3_500)) * late,
    verify: 10 + dice.upTo(1_500),
  };
};

const ROADS = [
  '千佛山路',
  '解放路',
  '文化西路',
  '泺源大街',
  '趵突泉北路',
  '山大路',
  '和平路',
  '经十路',
  '历山路',
  '花园路',
];
const SEEN = [
  '摊位占了半幅路',
  '轮椅和婴儿车过不去',
  '管道往外冒水',
  '路灯灭了两盏',
  '夜里噪声大',
  '垃圾堆在楼道口',
  '护栏倒在路中间',
  '施工没有围挡',
];
const SINCE = [
  '今天早上开始',
  '已经三天',
  '雨后更严重',
  '居民多次反映',
  '物业说管不了',
  '影响学生上学',
];

type Dice = {
  upTo(most: number): number;
  oneIn(sides: number): boolean;
  of<T>(items: readonly T[]): T;
};

/** The same throws every time. */
const createDice = (): Dice => {
  let state = 20_261_123;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
  return {
    upTo: (most) => Math.floor(next() * most),
    oneIn: (sides) => next() * sides < 1,
    of: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
  };
};
