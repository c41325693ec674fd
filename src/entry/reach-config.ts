/** What does the environment say of the ways out of the house? */
import { z } from 'zod';

const SECRET_MIN = 16;

export type ReachConfig = {
  /** Origins of push services beside the known ones, and of programs that are told; they may be private. */
  pushServices: string[];
  hookHosts: string[];
  smsGateway?: string;
  voiceGateway?: string;
  gatewaySecret?: string;
  /** 'mailto:…' or 'https://…': whom a push service may write to. */
  pushContact?: string;
};

const address = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

/** 'https://push.gov.example, http://10.0.0.3:8080' */
const origins = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine(
    (each) => each.every(isOrigin),
    'must be origins such as https://push.example:8443, with commas between',
  )
  .transform((each) => each.map((origin) => new URL(origin).origin));

const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, origin, href } = new URL(text);
  return /^https?:$/.test(protocol) && href === `${origin}/`;
};

export const reachShape = {
  PUSH_SERVICES: origins,
  HOOK_HOSTS: origins,
  SMS_GATEWAY: address.optional(),
  VOICE_GATEWAY: address.optional(),
  GATEWAY_SECRET: z
    .string()
    .min(SECRET_MIN, `must have at least ${SECRET_MIN} characters`)
    .optional(),
  PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must be mailto:… or https://…')
    .optional(),
};

const whole = z.object(reachShape);

export const readReach = (values: z.output<typeof whole>, problems: string[]): ReachConfig => {
  const { SMS_GATEWAY, VOICE_GATEWAY, GATEWAY_SECRET } = values;
  if ((SMS_GATEWAY || VOICE_GATEWAY) && !GATEWAY_SECRET)
    problems.push(
      'GATEWAY_SECRET must be set with SMS_GATEWAY or VOICE_GATEWAY: the gateway knows our requests by it',
    );
  return {
    pushServices: values.PUSH_SERVICES,
    hookHosts: values.HOOK_HOSTS,
    smsGateway: SMS_GATEWAY,
    voiceGateway: VOICE_GATEWAY,
    gatewaySecret: GATEWAY_SECRET,
    pushContact: values.PUSH_CONTACT,
  };
};
