/** The style of all pages; follows the reader's colour scheme. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#ffffff, #16181d);
  --card: light-dark(#f6f7f9, #1e2127);
  --line: light-dark(#d9dce1, #343943);
  --text: light-dark(#1b1f24, #e6e8eb);
  --quiet: light-dark(#57606a, #a2aab5);
  --link: light-dark(#1f5493, #7db3f0);
  --add: light-dark(#e3f5e6, #12341c);
  --del: light-dark(#fde8e8, #45191c);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, textarea:focus-visible, input:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--page); padding: 8px; }
.bar { display: flex; gap: 12px; align-items: baseline; padding: 12px 24px; border-bottom: 1px solid var(--line); background: var(--card); }
.brand { font-weight: 600; text-decoration: none; color: var(--text); }
.note { color: var(--quiet); font-size: 13px; margin: 0; }
.repo { padding: 16px 24px 0; border-bottom: 1px solid var(--line); background: var(--card); }
.path { margin: 0; font-size: 18px; }
h1.path { margin-bottom: 12px; }
nav { display: flex; gap: 20px; margin-top: 10px; }
nav a { padding: 8px 0; text-decoration: none; color: var(--quiet); border-bottom: 2px solid transparent; }
nav a[aria-current] { color: var(--text); border-color: var(--link); }
main { max-width: 1100px; margin: 0 auto; padding: 24px; }
h1 { font-size: 20px; margin: 0 0 12px; }
.card { border: 1px solid var(--line); border-radius: 8px; overflow: hidden; margin: 0 0 20px; }
.card > .head { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 10px 14px; background: var(--card); border-bottom: 1px solid var(--line); }
.card > .head .end { margin-left: auto; }
table.list { border-collapse: collapse; width: 100%; }
table.list td, table.list th { padding: 8px 14px; border-top: 1px solid var(--line); text-align: left; font-weight: 400; overflow-wrap: anywhere; }
table.list tr:first-child > * { border-top: 0; }
table.list .end { text-align: right; white-space: nowrap; color: var(--quiet); }
.mono, pre, code, textarea { font: 13px/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.scroll { overflow-x: auto; }
table.code { border-collapse: collapse; min-width: 100%; }
table.code td { padding: 0 14px; white-space: pre; vertical-align: top; }
table.code td.no { text-align: right; user-select: none; border-right: 1px solid var(--line); }
table.code td.no a { color: var(--quiet); text-decoration: none; }
table.code tr:target { background: light-dark(#fff4cf, #3d3413); }
pre { margin: 0; padding: 14px; overflow-x: auto; }
.diff span { display: block; min-height: 1.55em; width: max-content; min-width: 100%; }
.diff .add { background: var(--add); }
.diff .del { background: var(--del); }
.diff .at { color: var(--quiet); }
.doc { padding: 6px 24px 20px; max-width: 860px; }
.doc pre { background: var(--card); border-radius: 6px; }
.doc code { background: var(--card); border-radius: 4px; padding: 1px 4px; }
.doc pre code { padding: 0; }
.doc h1 { font-size: 24px; } .doc h2 { font-size: 19px; margin-top: 28px; } .doc h3 { font-size: 16px; }
.doc table { border-collapse: collapse; display: block; overflow-x: auto; }
.doc td, .doc th { border: 1px solid var(--line); padding: 4px 10px; text-align: left; }
.doc :target { background: light-dark(#fff4cf, #3d3413); }
textarea { width: 100%; min-height: 55vh; padding: 12px; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 6px; tab-size: 2; }
input[type=text], select { width: 100%; padding: 8px 10px; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 6px; }
label { display: block; margin: 14px 0 4px; font-weight: 600; }
button { margin-top: 16px; padding: 9px 16px; font: inherit; font-weight: 600; color: #fff; background: #1f5493; border: 0; border-radius: 6px; cursor: pointer; }
.alert { border: 1px solid var(--line); border-left: 4px solid #b54708; border-radius: 6px; padding: 10px 14px; }
@media (max-width: 600px) { main { padding: 16px 12px; } .repo, .bar { padding-left: 12px; padding-right: 12px; } }
`;
