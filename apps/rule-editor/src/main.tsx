import './fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/app.tsx';
import { startWording } from './wording/start-wording.ts';

const host = document.getElementById('root');

if (host) {
  try {
    await startWording();
    createRoot(host).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  } catch {
    // Without the wording there are no words but these.
    host.textContent = '连不上服务器,请稍后刷新。 The server cannot be reached; please reload later.';
  }
}
