/** How the contact sheet looks. Rows of pictures share one height: each grows in proportion to its shape. */
export const style = `
:root { color-scheme: light dark; --paper: #f6f4ef; --panel: #fff; --ink: #1d1b17; --muted: #6d675c; --line: #e4dfd4;
  --accent: #0f6b5c; --error: #b3261e; --warning: #8a5a00; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14130f; --panel: #1e1c18; --ink: #f1ede4; --muted: #a39c8e; --line: #36322b;
    --accent: #5cc4b0; --error: #ff8a80; --warning: #f0b429; }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); line-height: 1.6; padding: clamp(1rem, 4vw, 3rem);
  font-family: Cairo, 'Noto Kufi Arabic', 'IBM Plex Sans Arabic', 'Segoe UI', 'SF Arabic', 'Geeza Pro', Tahoma, sans-serif; }
header, main, footer { max-width: 92rem; margin-inline: auto; }
header { border-block-end: 3px solid var(--accent); padding-block-end: .5rem; margin-block-end: 2rem; }
h1 { font-size: 1.75rem; font-weight: 800; color: var(--accent); }
footer, .slug, figcaption, small { color: var(--muted); }
article { background: var(--panel); border: 1px solid var(--line); border-radius: 16px;
  padding: clamp(1rem, 2.5vw, 2rem); margin-block-end: 2rem; }
h2 { font-size: clamp(1.2rem, 2.2vw, 1.6rem); line-height: 1.45; text-wrap: balance; }
h3 { font-size: 1rem; font-weight: 600; border-inline-start: 3px solid var(--accent); padding-inline-start: .6rem;
  margin-block-end: .6rem; }
.slug { font-size: .85rem; margin-block-end: 1rem; overflow-wrap: anywhere; }
section { margin-block-start: 1.5rem; }
.row { display: flex; flex-wrap: wrap; gap: 1.25rem; }
figure { flex: var(--ratio) 1 calc(var(--ratio) * 11rem); max-width: calc(var(--ratio) * 20rem); min-width: 0; }
img { display: block; width: 100%; height: auto; border-radius: 6px; background: var(--line);
  box-shadow: 0 0 0 1px var(--line), 0 2px 8px rgb(0 0 0 / .12); }
a:focus-visible img, a:hover img { outline: 3px solid var(--accent); outline-offset: 2px; }
figcaption { display: flex; flex-wrap: wrap; gap: 0 .6rem; font-size: .78rem; padding-block-start: .45rem; }
figcaption b { color: var(--ink); font-weight: 600; }
.problems { list-style: none; padding: 0; display: grid; gap: .35rem; font-size: .9rem; }
.problems li { border-inline-start: 4px solid var(--line); padding: .2rem .75rem; }
.problems .error { border-color: var(--error); color: var(--error); }
.problems .warning { border-color: var(--warning); color: var(--warning); }
.problems small { display: block; font-size: .95em; }
@media (max-width: 40rem) { figure { flex-basis: 100%; max-width: none; } article { border-radius: 10px; } }
`
