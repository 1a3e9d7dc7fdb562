import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from './router.ts';

const about = {
  openapi: '3.1.0',
  info: {
    title: '首责 Shouze',
    version: '1.0.0',
    description:
      'First-responsibility rules for courts: policies are written, checked and published; cases are decided by them, and every decision is kept with the version that made it.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'decisions', description: '决定 Cases and what was decided.' },
    { name: 'policies', description: '政策 Published policies and what they build on.' },
    { name: 'drafts', description: '草稿 Policies being worked on.' },
    { name: 'analysis', description: '分析 What is known of a policy without a case.' },
    { name: 'health', description: '运行状态 For whoever runs the server.' },
  ],
};

/** Adds `/openapi.json`, generated once from the schemas that validate. @param needsToken whether requests need one */
export function serveOpenApi(app: OpenAPIHono<AppEnv>, needsToken: boolean): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  let text: string | undefined;
  app.get('/openapi.json', (c) => {
    text ??= JSON.stringify(
      app.getOpenAPI31Document({ ...about, security: needsToken ? [{ token: [] }] : [] }),
    );
    return c.body(text, 200, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
  });
}
