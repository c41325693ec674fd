/** Where may anything go at all? Push to known services, robots to their makers, webhooks to public names. */
import type { HookKind } from '../../domain/reach/hook-kind.ts';
import type { Outgoing } from './outside.ts';

/** Origins the operator named, such as 'https://push.gov.example:8443': they may be private. */
export type OwnOrigins = { pushServices: readonly string[]; hookHosts: readonly string[] };

/** Undefined: nothing goes there. */
export type Destinations = {
  push(url: string): Outgoing['to'] | undefined;
  hook(kind: HookKind, url: string): Outgoing['to'] | undefined;
};

/** Chrome and its kin · Firefox · Edge · Safari. */
const PUSH_SERVICES = [
  /^fcm\.googleapis\.com$/,
  /^([a-z0-9-]+\.)+push\.services\.mozilla\.com$/,
  /^([a-z0-9-]+\.)+notify\.windows\.com$/,
  /^([a-z0-9-]+\.)*push\.apple\.com$/,
];

const HOOK_HOSTS: Record<HookKind, readonly RegExp[]> = {
  wecom: [/^qyapi\.weixin\.qq\.com$/],
  dingtalk: [/^oapi\.dingtalk\.com$/],
  feishu: [/^open\.feishu\.cn$/, /^open\.larksuite\.com$/],
  webhook: [/^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/],
};

export const createDestinations = ({ pushServices, hookHosts }: OwnOrigins): Destinations => ({
  push: (url) => judge(url, pushServices, PUSH_SERVICES),
  hook: (kind, url) => judge(url, hookHosts, HOOK_HOSTS[kind]),
});

const judge = (
  text: string,
  own: readonly string[],
  known: readonly RegExp[],
): Outgoing['to'] | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username || url.password) return undefined;
  if (own.includes(url.origin)) return 'own';
  const isPlain = url.protocol === 'https:' && url.port === '';
  return isPlain && known.some((host) => host.test(url.hostname)) ? 'public' : undefined;
};
