/** What does the page say to whom a community admitted: a code, and the first password? */
import type { PageWords } from '../book.ts';

const zh = {
  title: '开通账号',
  lead: '社区已为您报到。输入报到单上的开通码,设置自己的密码。',
  code: '开通码',
  codeHint: '在报到单上,30 天内有效',
  codeMissing: '请输入报到单上的开通码。',
  password: '设置密码',
  repeat: '再输一次',
  rule: '至少 10 位。',
  act: '开通',
  acting: '正在开通',
  done: '已开通',
  username: '您的用户名',
  usernameMeans: '请记下。登录时用它和刚才设置的密码。',
  signIn: '去登录',
  signedIn: '已有人登录。要开通另一个账号,请先退出登录。',
  signOut: '退出登录',
  have: '已有账号?',
};

const en: typeof zh = {
  title: 'Open your account',
  lead: 'Your community has registered you. Enter the code on the slip and set a password.',
  code: 'Code',
  codeHint: 'On the slip, valid for 30 days',
  codeMissing: 'Enter the code on the slip.',
  password: 'Password',
  repeat: 'Once more',
  rule: 'At least 10 characters.',
  act: 'Open the account',
  acting: 'Opening',
  done: 'The account is open',
  username: 'Your username',
  usernameMeans: 'Note it: sign in with it and the password you just set.',
  signIn: 'Sign in',
  signedIn: 'Somebody is signed in. Sign out first to open another account.',
  signOut: 'Sign out',
  have: 'Have an account?',
};

export const joinWords: PageWords<typeof zh> = { zh, en };
