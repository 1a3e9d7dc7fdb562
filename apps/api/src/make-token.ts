import { isRole, ROLES } from './roles.ts';
import { makeToken } from './tokens.ts';

// node apps/api/src/make-token.ts publisher 王某 >> tokens
const [role = '', name = '', ...more] = process.argv.slice(2);
if (!isRole(role) || !/^\S+$/.test(name) || more.length > 0) {
  console.error(`用法 usage: make-token <${ROLES.join('|')}> <姓名 name>`);
  process.exitCode = 2;
} else {
  const { token, line } = makeToken({ role, name });
  console.log(line);
  console.error(`令牌（只显示这一次） the token, shown only now: ${token}`);
}
