/** Sessions and passwords, by better-auth on our own tables. */
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { bearer, username } from 'better-auth/plugins';
import { account, session, user, verification } from '../../db/schema/people.ts';
import type { OpenStore } from '../store/open.ts';

const SESSION_DAYS = 14;
const DAY_S = 86_400;
const PASSWORD_MIN = 10;

export type AuthInstance = ReturnType<typeof createAuth>;

type AuthConfig = { authSecret: string; baseUrl?: string };

/** Nobody signs up: admins create people. The limit on failed sign-ins is the interface's own. */
export const createAuth = (db: OpenStore['db'], { authSecret, baseUrl }: AuthConfig) =>
  betterAuth({
    secret: authSecret,
    ...(baseUrl && { baseURL: baseUrl }),
    basePath: '/api/auth',
    database: drizzleAdapter(db, {
      provider: 'sqlite',
      schema: { user, session, account, verification },
    }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN },
    session: { expiresIn: SESSION_DAYS * DAY_S, updateAge: DAY_S },
    advanced: {
      cookiePrefix: 'shaodao',
      useSecureCookies: baseUrl?.startsWith('https:') ?? false,
      // Foreign origins are refused before better-auth is asked (http/security.ts).
      disableCSRFCheck: true,
      disableOriginCheck: true,
      // Where somebody signs in from is nobody's business.
      ipAddress: { disableIpTracking: true },
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false },
        unitId: { type: 'string', input: false },
        communityId: { type: 'string', required: false, input: false },
        active: { type: 'boolean', input: false },
      },
    },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: isUsername }),
      // The bare token lies in the database: only one signed with AUTH_SECRET opens a session.
      bearer({ requireSignature: true }),
    ],
  });

const isUsername = (name: string): boolean => /^[a-z0-9_.]+$/i.test(name);
