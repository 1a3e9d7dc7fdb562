import { readFileSync, readdirSync } from 'node:fs';
import { parsePackage, renderDiagnostic } from '@shouze/dsl';
const root='/work/main/policies/';
const read=(d:string)=>readdirSync(root+d,{recursive:true} as any).map(String).filter(f=>f.endsWith('.shouze')).sort().map(f=>({path:d+'/'+f,text:readFileSync(root+d+'/'+f,'utf8')}));
const sources={files:read('junlian'),libraries:read('standard')};
const r=parsePackage(sources as any);
const by=new Map([...sources.files,...sources.libraries].map(f=>[f.path,f.text]));
for (const d of r.diagnostics.slice(0,+(process.argv[2]??15))) console.log(renderDiagnostic(d as any, by.get((d.span as any).file ?? (d.span as any).path) as any,'en'));
console.log(r.diagnostics.length);
