import { type Client, type PolicySummary, RefusedRequest } from '@shouze/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { loadWorkspace } from '../api-client/workspace.ts';
import { loadMonaco } from '../monaco/load.ts';
import { currentLanguage } from '../wording/language.ts';
import { TokenPage } from './token-page.tsx';
import { EmptyPage, FailedPage, LoadingPage } from './whole-page.tsx';
import { Workbench } from './workbench.tsx';

/** Finds out which policies there are, and opens the one that the address names (`?policy=junlian`), else the first. */
export function PolicyGate({ api }: { readonly api: Client }) {
  const list = useQuery({ queryKey: ['policies'], queryFn: () => api.policies() });
  const [chosen, setChosen] = useState(policyOfAddress);
  if (list.isPending) return <LoadingPage />;
  if (isStranger(list.error)) return <TokenPage fault={list.error} onToken={() => void list.refetch()} />;
  if (list.isError) return <FailedPage fault={list.error} onRetry={() => list.refetch()} />;
  const { policies } = list.data;
  const policy = policies.find(({ id }) => id === chosen) ?? policies[0];
  if (!policy) return <EmptyPage />;
  const choose = (id: string): void => {
    history.replaceState(null, '', `?policy=${encodeURIComponent(id)}`);
    setChosen(id);
  };
  return <WorkspaceGate key={policy.id} api={api} id={policy.id} policies={policies} onChoose={choose} />;
}

/** The server does not know who asks. */
function isStranger(fault: Error | null): fault is RefusedRequest {
  return fault instanceof RefusedRequest && fault.problem.status === 401;
}

function policyOfAddress(): string | null {
  return new URLSearchParams(location.search).get('policy');
}

interface WorkspaceGateProps {
  readonly api: Client;
  readonly id: string;
  readonly policies: readonly PolicySummary[];
  readonly onChoose: (id: string) => void;
}

function WorkspaceGate({ api, id, policies, onChoose }: WorkspaceGateProps) {
  const monaco = useQuery({
    queryKey: ['monaco'],
    queryFn: () => loadMonaco(currentLanguage()),
    gcTime: Infinity,
  });
  // Opened anew each time: another person may have saved since.
  const workspace = useQuery({
    queryKey: ['workspace', id],
    queryFn: () => loadWorkspace(api, id),
    gcTime: 0,
  });
  if (monaco.isError) return <FailedPage fault={monaco.error} onRetry={() => location.reload()} />;
  if (workspace.isError) return <FailedPage fault={workspace.error} onRetry={() => workspace.refetch()} />;
  if (monaco.isPending || workspace.isPending) return <LoadingPage />;
  return (
    <Workbench
      api={api}
      monaco={monaco.data}
      opened={workspace.data}
      policies={policies}
      onChoosePolicy={onChoose}
    />
  );
}
