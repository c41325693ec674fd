import type { Client } from '@libsql/client';
import { beforeEach, describe } from 'vitest';
import { createStoreWorld, type StoreWorld } from '../support/store-world.ts';
import { addressesCases } from './addresses.cases.ts';
import { casesCases } from './cases.cases.ts';
import { commitCases } from './commit.cases.ts';
import { dutyCases } from './duty.cases.ts';
import { listCases } from './list.cases.ts';
import { logCases } from './log.cases.ts';
import { mapCases } from './map.cases.ts';
import { nearCases } from './near.cases.ts';
import { peopleCases } from './people.cases.ts';
import { reachCases } from './reach.cases.ts';
import { rostersCases } from './rosters.cases.ts';
import { settingsCases } from './settings.cases.ts';
import { thingsCases } from './things.cases.ts';
import { waitsCases } from './waits.cases.ts';

/** The same rules on every kind of database; `open` gives an empty, migrated one. */
export const storeCases = (open: () => Promise<Client>): void => {
  let world: StoreWorld;
  beforeEach(async () => {
    world = createStoreWorld(await open());
  });
  const current = (): StoreWorld => world;
  describe('commit', () => commitCases(current));
  describe('lists', () => listCases(current));
  describe('map and counters', () => mapCases(current));
  describe('near and linked', () => nearCases(current));
  describe('people and district', () => peopleCases(current));
  describe('limits and calendar', () => settingsCases(current));
  describe('the duty list', () => dutyCases(current));
  describe('the log', () => logCases(current));
  describe('cases', () => casesCases(current));
  describe('waits and decisions', () => waitsCases(current));
  describe('where people are reached', () => addressesCases(current));
  describe('reaching people', () => reachCases(current));
  describe('things of 双报到', () => thingsCases(current));
  describe('duty rosters', () => rostersCases(current));
};
