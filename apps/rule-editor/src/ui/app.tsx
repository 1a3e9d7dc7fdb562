import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { createApi } from '../api-client/client.ts';
import { currentLanguage } from '../wording/language.ts';
import { useWording } from '../wording/use-wording.ts';
import { PolicyGate } from './policy-gate.tsx';
import { theme } from './theme.ts';

const queries = new QueryClient({
  // The editor holds what it has opened; nothing is fetched behind the writer's back.
  defaultOptions: { queries: { staleTime: Infinity, retry: 1, refetchOnWindowFocus: false } },
});

export function App() {
  const { language } = useWording();
  const [api] = useState(() => createApi(currentLanguage));
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntApp style={{ height: '100%' }}>
        <QueryClientProvider client={queries}>
          <PolicyGate api={api} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
