/* Search in place. The index is cut into files by the first letters of words; a query fetches only those it needs. */
(() => {
  const first = document.querySelector("[data-search]");
  if (!first) return;
  const INDEX = new URL(first.dataset.index.replace(/\/?$/, "/"), location.href), TOP = new URL(first.dataset.top.replace(/\/?$/, "/"), location.href);
  const SHOWN = 12, MOST = 60;
  const files = new Map();
  const load = (name) => {
    if (!files.has(name)) files.set(name, fetch(new URL(name, INDEX)).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null));
    return files.get(name);
  };
  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}|['’ʼ]/gu, "");
  const words = (text) => fold(text).match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|(?:(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])[\p{L}\p{N}])+/gu) || [];
  const shard = (word, depth) => [...word].slice(0, depth).map((c) => (c < "\u0080" ? c : "u" + c.codePointAt(0).toString(16))).join("") || "all";

  const alike = (form, word) => word.length > 3 && (form === word + "s" || form + "s" === word);

  /* Return Map entry -> score for one word; a word still being typed matches what begins with it. */
  const lookup = async (word, head, prefix) => {
    const short = [...word].length < head.depth;
    const names = short ? (prefix ? head.shards.filter((name) => name.startsWith(shard(word, head.depth))).slice(0, 12) : [shard(word, head.depth)])
      : [shard(word, head.depth)];
    const found = new Map(), forms = [];
    for (const list of await Promise.all(names.filter((name) => head.shards.includes(name)).map((name) => load(`w-${name}.json`)))) {
      for (const form in list || {}) {
        const exact = form === word;
        if (exact || (prefix && form.startsWith(word)) || alike(form, word)) forms.push([list[form], exact]);
      }
    }
    if (!forms.length) return null;
    // all forms are as rare as the word itself: a rarer plural is no better than what was asked for
    const rare = Math.log(1 + head.count / forms.reduce((sum, [postings]) => sum + postings.length, 0));
    for (const [postings, exact] of forms) {
      let at = 0;
      for (const step of postings) {
        at += step;
        const entry = at >> 2, score = (at & 3) * rare * (exact ? 1.5 : 1);
        if (score > (found.get(entry) || 0)) found.set(entry, score);
      }
    }
    return found;
  };

  const search = async (query) => {
    const head = await load("index.json"), asked = [...new Set(words(query))];
    if (!head || !asked.length) return { total: 0, rows: [] };
    const lists = await Promise.all(asked.map((word, at) => lookup(word, head, at === asked.length - 1)));
    const missing = asked.filter((word, at) => !lists[at] && !(head.common || []).includes(word));
    const telling = lists.filter(Boolean).sort((one, other) => one.size - other.size);
    if (!telling.length) return { total: 0, rows: [], missing };
    let scores = new Map(telling[0]);
    for (const list of telling.slice(1)) {
      const both = new Map();
      for (const [entry, score] of scores) if (list.has(entry)) both.set(entry, score + list.get(entry));
      scores = both;
    }
    let partly = false;
    if (!scores.size) { // no entry has all the words: those with most of them
      partly = true;
      scores = new Map();
      for (const list of telling) for (const [entry, score] of list) scores.set(entry, (scores.get(entry) || 0) + score);
    }
    const ranked = [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST);
    const rows = async (from, to) => Promise.all(ranked.slice(from, to).map(async ([entry]) =>
      ((await load(`e-${Math.floor(entry / head.chunk)}.json`)) || [])[entry % head.chunk]));
    return { total: scores.size, partly, missing, kinds: head.kinds, asked, count: ranked.length, rows };
  };

  const element = (name, props, ...children) => {
    const made = Object.assign(document.createElement(name), props);
    made.append(...children);
    return made;
  };
  const bold = (text, asked) => {
    const parts = [];
    for (const piece of text.split(/([\p{L}\p{N}'’]+)/u)) {
      const plain = fold(piece);
      parts.push(plain && asked.some((word) => plain.startsWith(word) || alike(plain, word)) ? element("b", { textContent: piece }) : piece);
    }
    return parts;
  };

  const panel = (autofocus) => {
    const field = element("input", { type: "search", name: "q", autocomplete: "off", spellcheck: false, placeholder: "A name, words, a number" });
    field.setAttribute("aria-label", "Search");
    field.enterKeyHint = "search";
    const status = element("p", { className: "se-status" });
    status.setAttribute("role", "status");
    const list = element("ol", { className: "se-results" });
    const box = element("div", { className: "se" }, field, status, list);
    let turn = 0;
    const draw = (row, kinds, asked) => {
      const [kind, title, note, text, href] = row;
      const link = element("a", { href: new URL(href, TOP).href }, ...bold(title, asked));
      const item = element("li", {}, element("span", { className: "se-kind", textContent: kinds[kind] }), link);
      if (note) item.append(element("span", { className: "se-note" }, ...bold(note, asked)));
      if (text) item.append(element("span", { className: "se-text", dir: "auto" }, ...bold(text, asked)));
      return item;
    };
    const run = async () => {
      const mine = ++turn, query = field.value.trim();
      if (!query) { list.replaceChildren(); status.textContent = ""; return; }
      const found = await search(query);
      const rows = found.total ? (await found.rows(0, SHOWN)).filter(Boolean) : [];
      if (mine !== turn) return;
      list.replaceChildren(...rows.map((row) => draw(row, found.kinds, found.asked)));
      status.textContent = !found.total ? "Nothing found." :
        `${found.total.toLocaleString("en")} ${found.total === 1 ? "result" : "results"}${found.partly ? ", none with every word" : found.missing.length ? ` without ${found.missing.map((word) => `“${word}”`).join(" and ")}, which nothing here has` : ""}`;
      if (found.count > SHOWN) {
        const more = element("button", { type: "button", className: "se-more", textContent: `Show ${Math.min(found.count, MOST) - SHOWN} more` });
        more.addEventListener("click", async () => {
          const rest = (await found.rows(SHOWN, MOST)).filter(Boolean).map((row) => draw(row, found.kinds, found.asked));
          list.lastElementChild.remove();
          list.append(...rest);
          rest[0].querySelector("a").focus();
        });
        list.append(element("li", {}, more));
      }
      box.dispatchEvent(new CustomEvent("found", { detail: query, bubbles: true }));
    };
    field.addEventListener("input", run);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const stops = [field, ...list.querySelectorAll("a, button")], at = stops.indexOf(document.activeElement);
      const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); }
    });
    field.addEventListener("keydown", (event) => {
      const link = list.querySelector("a");
      if (event.key === "Enter" && link) { event.preventDefault(); link.click(); }
    });
    if (autofocus) field.autofocus = true;
    return { box, field, run };
  };

  let dialog = null, inside = null;
  const open = () => {
    if (!dialog) {
      inside = panel(true);
      const close = element("button", { type: "button", className: "se-close", textContent: "Close" });
      close.addEventListener("click", () => dialog.close());
      dialog = element("dialog", { className: "se-dialog md-typeset" }, close, inside.box);
      dialog.setAttribute("aria-label", "Search");
      dialog.addEventListener("click", (event) => {
        if (event.target === dialog || event.target.closest("a")) dialog.close();
      });
      // A search field keeps Esc for itself as long as something is in it.
      dialog.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.preventDefault(); dialog.close(); } });
      document.body.append(dialog);
    }
    load("index.json");
    if (!dialog.open) dialog.showModal();
    inside.field.focus();
    inside.field.select();
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("[data-search]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    open();
  }, true);
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); open(); }
  });

  const page = () => {
    const here = document.querySelector("[data-search-here]");
    if (!here || here.firstChild) return;
    const { box, field, run } = panel(false);
    load("index.json"); // it will be wanted; who types is not kept waiting for it
    here.append(box);
    field.value = new URLSearchParams(location.search).get("q") || "";
    if (field.value) run();
    box.addEventListener("found", (event) => history.replaceState(history.state, "", "?q=" + encodeURIComponent(event.detail)));
  };
  page();
})();
