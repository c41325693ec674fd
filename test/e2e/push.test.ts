import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP } from '../support/browser.ts';
import { useDemoHouse } from '../support/demo-house.ts';
