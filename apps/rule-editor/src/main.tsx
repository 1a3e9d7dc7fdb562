import './fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/app.tsx';
import { startWording } from './wording/start-wording.ts';

const host = document.getElementById('root');
if (host) {
  await startWording();
  createRoot(host).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
