/** What do the settings of being reached say: this device, phone, kinds and channels, groups of a unit? */
import type { TellKind } from '../../../domain/reach/aim.ts';
import type { Channel } from '../../../domain/reach/channels.ts';
import type { HookKind } from '../../reach-views.ts';
import type { PageWords } from '../book.ts';

const zh = {
  title: '提醒设置',
  back: '返回账号',
  toInbox: '看消息',
  here: '在这台设备上接收提醒',
  hereOn: '已开启,哨叫到您时这台设备会响。',
  hereOff: '开启后,即使没有打开哨到,这台设备也会提醒您。',
  hereWhat: '通知里只有类别、编号、街道和时限,没有姓名、电话和地址。敏感工单连街道也不写。',
  hereAsk: '点“开启提醒”后,浏览器会再问一次,请选“允许”。',
  turnOn: '开启提醒',
  turnOff: '在这台设备上关闭',
  turnedOff: '这台设备不再接收提醒,消息仍在收件箱里。',
  stopped: {
    checking: '正在查看这台设备……',
    no_channel: '本平台还没有开通浏览器推送,请联系管理员;消息都在收件箱里,打开哨到时会显示。',
    insecure:
      '本页不是 https 打开的,浏览器不允许接收提醒。请管理员为本平台配置 https;在此之前可用短信、电话或本单位的群机器人。',
    ios_home:
      'iPhone、iPad 上请先把哨到放到主屏幕:点 Safari 底部的“分享”,选“添加到主屏幕”,再从主屏幕打开哨到回到这里。',
    unsupported:
      '这个浏览器不支持接收提醒,请换 Chrome、Edge 或 Firefox;也可用短信、电话或本单位的群机器人。',
    no_worker: '哨到正在这台设备上装好,装好后这里会出现开启按钮;一直不出现请刷新页面。',
    denied:
      '浏览器里已选了“拒绝”。请点地址栏左侧的图标,打开“网站设置”,把“通知”改为“允许”,再回到这里。',
  },
  refresh: '刷新页面',
  unreachable:
    '浏览器的推送服务连不上,这台设备没有开启。国内部分安卓手机的浏览器会这样,请换浏览器,或用短信、电话、本单位的群机器人。',
  stillDenied: '没有得到允许,这台设备没有开启。想开启时再点一次。',
  test: '发一条测试通知',
  tested: '推送服务已收下,几秒内应当响起。没有看到时,请在系统设置里允许浏览器发通知,并关掉勿扰。',
  testFailed: (status?: number) =>
    status === undefined
      ? '推送服务没有回应。请稍后再试,急事先用短信、电话或本单位的群机器人。'
      : `推送服务没有收下(${status})。请关闭后重新开启这台设备,再试一次。`,
  devices: '我的设备',
  devicesNone: '还没有设备接收提醒。',
  thisOne: '本机',
  since: (when: string) => `${when} 开启`,
  remove: '移除',
  removeOf: (label: string) => `移除 ${label}`,
  removed: (label: string) => `已移除 ${label}。`,
  phone: '接收短信和电话的手机',
  phoneWhat: '应急件没有人看到时,会依次发短信、打电话。号码加密保存,只用来提醒您。',
  phoneNone: '本平台没有接入短信和电话。',
  phoneLabel: '手机号',
  phoneKept: (masked: string) => `已登记 ${masked}`,
  phoneSave: '保存',
  phoneChange: '改为这个号码',
  phoneRemove: '不再用手机接收',
  phoneSaved: '手机号已保存。',
  phoneRemoved: '手机号已删除。',
  phoneWrong: '请填写 11 位手机号。',
  kinds: '提醒方式',
  kindsWhat: '消息总会进收件箱,这里选还要怎样提醒您。',
  kindMeans: {
    call: '哨叫到本单位、代应哨、党员支援',
    card: '时限将到、逾期、提级',
    ask: '签批、核实、会商等等您拿主意',
    answer: '您办的事有了结果',
    progress: '应哨、到场、反馈等动态',
    service: '报到、活动、服务记录',
    duty: '排班、换班、交接班',
  } satisfies Record<TellKind, string>,
  channel: { inbox: '收件箱', push: '推送', sms: '短信', voice: '电话' } satisfies Record<
    Channel,
    string
  >,
  always: '总有',
  defaults: '恢复默认',
  isDefault: '现在是默认方式。',
  saved: '已保存。',
  onDuty: '您值班时,呼叫和黄牌红牌照默认方式提醒,不能关闭;应急件用您的全部方式,直到有人看到。',
  smsRule: '默认的短信只在事情要紧时发;自己勾选后,这一类都发。',
  quiet: '22:00 至次日 7:00 不打扰,应急、水电气热和值班人员除外。',
  noPush: '还没有设备接收推送,先在上面开启。',
  noPhone: '还没有登记手机号。',
  groups: '本单位的群机器人与网络钩子',
  groupsWhat: '叫到本单位的哨和黄牌红牌,同时发到单位的群里。',
  groupsRead: '由本单位负责人添加和移除。',
  groupsNone: '还没有接入群机器人。',
  groupsNoneWay: '接入后,值班群里能立刻看到叫到本单位的哨。',
  hookKind: {
    wecom: '企业微信',
    dingtalk: '钉钉',
    feishu: '飞书',
    webhook: '网络钩子',
  } satisfies Record<HookKind, string>,
  hookWhere: {
    wecom: '企业微信群右上角“…”,选“群机器人”,添加后复制它的 Webhook 地址,不用填密钥。',
    dingtalk:
      '钉钉群设置里选“机器人”,添加“自定义”,安全设置选“加签”:地址填 Webhook,密钥填 SEC 开头的一串。',
    feishu: '飞书群设置里选“群机器人”,添加“自定义机器人”,打开“签名校验”:地址和密钥都在这一页。',
    webhook: '填贵单位系统接收消息的 https 地址,密钥由您定,用来核对签名。',
  } satisfies Record<HookKind, string>,
  hookAdd: '添加',
  hookAddTitle: '添加群机器人或网络钩子',
  hookWhich: '接入哪一种',
  hookUrl: '地址',
  hookSecret: '密钥',
  hookSecretNone: '没有可不填',
  hookLabel: '叫什么',
  hookLabelHint: '例如“值班群”',
  hookNeedsUrl: '请填写 https:// 开头的地址。',
  hookNeedsLabel: '请给它起个名字。',
  hookNeedsSecret: '请填写密钥。',
  hookAdded: (label: string) => `已添加 ${label},请发一条试试。`,
  hookBy: (who: string, when: string) => `${who} ${when} 添加`,
  trial: '试发一条',
  trialOf: (label: string) => `试发一条到 ${label}`,
  trialDone: (label: string) => `${label} 已收到测试消息,请到群里看看。`,
  trialFailed: (label: string, status?: number) =>
    `${label} 没有收下测试消息${status ? `(对方答 ${status})` : '(对方没有回应)'},请核对地址和密钥,删去后重新添加。`,
  removeSure: (label: string) => `移除后,${label} 不再收到本单位的哨。确定移除?`,
};

const en: typeof zh = {
  title: 'Notifications',
  back: 'Back to the account',
  toInbox: 'See the inbox',
  here: 'Notifications on this device',
  hereOn: 'On: this device rings when a whistle calls you.',
  hereOff: 'Once on, this device tells you even while Shaodao is closed.',
  hereWhat:
    'A notification carries kind, number, street and time limit, never a name, a phone or an address. Of a sensitive ticket not even the street.',
  hereAsk: 'After “Turn on” the browser asks once more: choose “Allow”.',
  turnOn: 'Turn on',
  turnOff: 'Turn off on this device',
  turnedOff: 'This device is no longer told; everything is still in the inbox.',
  stopped: {
    checking: 'Looking at this device …',
    no_channel:
      'This platform has no browser push yet, ask the administrator; everything is in the inbox and shown while Shaodao is open.',
    insecure:
      'This page was not opened over https, so the browser allows no notifications. Ask the administrator for https; until then use text messages, calls or the group robots of your unit.',
    ios_home:
      'On iPhone and iPad put Shaodao on the home screen first: “Share” at the bottom of Safari, “Add to Home Screen”, then open it from there and come back here.',
    unsupported:
      'This browser cannot receive notifications. Use Chrome, Edge or Firefox, or text messages, calls or the group robots of your unit.',
    no_worker:
      'Shaodao is being installed on this device; the button appears here once it is. If it does not, refresh the page.',
    denied:
      'The browser was told “Block”. Press the icon left of the address, open “Site settings”, set “Notifications” to “Allow”, and come back here.',
  },
  refresh: 'Refresh',
  unreachable:
    'The push service of this browser cannot be reached, so this device was not turned on. Try another browser, or text messages, calls or the group robots of your unit.',
  stillDenied:
    'It was not allowed, so this device was not turned on. Press again when you want it.',
  test: 'Send a test notification',
  tested:
    'The push service took it; it should ring within seconds. If not, allow notifications of the browser in the system settings and turn off do not disturb.',
  testFailed: (status) =>
    status === undefined
      ? 'The push service did not answer. Try again later; for what is urgent use text messages, calls or a group robot.'
      : `The push service did not take it (${status}). Turn this device off and on again, then try once more.`,
  devices: 'My devices',
  devicesNone: 'No device is told yet.',
  thisOne: 'this one',
  since: (when) => `since ${when}`,
  remove: 'Remove',
  removeOf: (label) => `Remove ${label}`,
  removed: (label) => `${label} was removed.`,
  phone: 'Phone for texts and calls',
  phoneWhat:
    'When nobody has seen an emergency, a text message and then a call follow. The number is kept encrypted and used for this only.',
  phoneNone: 'This platform has no text messages or calls.',
  phoneLabel: 'Mobile number',
  phoneKept: (masked) => `Known: ${masked}`,
  phoneSave: 'Save',
  phoneChange: 'Use this number',
  phoneRemove: 'No longer by phone',
  phoneSaved: 'The number was saved.',
  phoneRemoved: 'The number was deleted.',
  phoneWrong: 'Enter a mobile number of 11 digits.',
  kinds: 'What rings, and how',
  kindsWhat: 'Everything reaches the inbox; choose what else should tell you.',
  kindMeans: {
    call: 'A whistle calls your unit, claim for, hands',
    card: 'Due soon, late, escalated',
    ask: 'Signatures, verification, meetings',
    answer: 'What you did was answered',
    progress: 'Claims, arrivals, reports',
    service: 'Registration, activities, records',
    duty: 'Shifts, swaps, handover',
  },
  channel: { inbox: 'Inbox', push: 'Push', sms: 'Text', voice: 'Call' },
  always: 'always',
  defaults: 'As everybody',
  isDefault: 'This is the default.',
  saved: 'Saved.',
  onDuty:
    'While you are on duty, calls and cards ring by default and cannot be turned off; an emergency uses all your channels until somebody has seen it.',
  smsRule: 'By default a text is sent only when it matters; once ticked, for all of that kind.',
  quiet: 'Quiet from 22:00 to 07:00, but for emergencies, utilities and whoever is on duty.',
  noPush: 'No device is told yet: turn one on above.',
  noPhone: 'No phone is known yet.',
  groups: 'Group robots and webhooks of the unit',
  groupsWhat: 'Whistles that call the unit, and its cards, also go to its groups.',
  groupsRead: 'Leaders of the unit add and remove them.',
  groupsNone: 'No group robot yet.',
  groupsNoneWay: 'With one, the duty group sees at once what calls the unit.',
  hookKind: { wecom: 'WeCom', dingtalk: 'DingTalk', feishu: 'Feishu', webhook: 'Webhook' },
  hookWhere: {
    wecom:
      'In the WeCom group press “…”, “Group robots”, add one and copy its webhook address; no secret is needed.',
    dingtalk:
      'In the settings of the DingTalk group add a “Custom” robot with “Sign”: its webhook is the address, the line that begins with SEC the secret.',
    feishu:
      'In the settings of the Feishu group add a “Custom bot” with signature check: address and secret stand on that page.',
    webhook:
      'The https address at which a system of yours takes messages; the secret is yours to choose and signs them.',
  },
  hookAdd: 'Add',
  hookAddTitle: 'Add a group robot or webhook',
  hookWhich: 'Which kind',
  hookUrl: 'Address',
  hookSecret: 'Secret',
  hookSecretNone: 'if it has one',
  hookLabel: 'Name',
  hookLabelHint: 'such as “duty group”',
  hookNeedsUrl: 'Enter an address that begins with https://.',
  hookNeedsLabel: 'Give it a name.',
  hookNeedsSecret: 'Enter the secret.',
  hookAdded: (label) => `${label} was added: send a trial.`,
  hookBy: (who, when) => `added by ${who} ${when}`,
  trial: 'Send a trial',
  trialOf: (label) => `Send a trial to ${label}`,
  trialDone: (label) => `${label} took the trial message: look in the group.`,
  trialFailed: (label, status) =>
    `${label} did not take the trial message (${status ? `it answered ${status}` : 'no answer'}). Check address and secret, remove it and add it again.`,
  removeSure: (label) => `Without it, ${label} hears of no whistle of the unit. Remove it?`,
};

export const reachSettingsWords = { zh, en } satisfies PageWords<typeof zh>;
