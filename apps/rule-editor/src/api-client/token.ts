const KEPT_AS = 'shouze.token';

/** What a server that asks for tokens is sent: kept for this tab alone, until it is closed. */
export function currentToken(): string | null {
  return sessionStorage.getItem(KEPT_AS);
}

export function keepToken(token: string): void {
  sessionStorage.setItem(KEPT_AS, token);
}
