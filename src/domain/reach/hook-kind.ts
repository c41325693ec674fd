/** Which groups can be told? The robots of 企业微信, 钉钉 and 飞书, and programs of one's own. */
export const HOOK_KINDS = ['wecom', 'dingtalk', 'feishu', 'webhook'] as const;
export type HookKind = (typeof HOOK_KINDS)[number];
