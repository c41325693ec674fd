import './styles/base.css';
import './styles/shell.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { enter } from './boot.ts';
import { language } from './words.ts';

effect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
});

const root = document.getElementById('app');
if (root) render(<App />, root);
void enter();
