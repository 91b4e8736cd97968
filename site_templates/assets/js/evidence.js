/* The evidence card: the note a number names, opened beside the words it supports.
   A card is a copy of the note's own content, so page, card and print cannot differ; outside the story notes are fetched
   when asked for. Without this script the number leads to the note and the note's links lead to the passage. */
(() => {
  const WIDE = matchMedia("(min-width: 64em)"), PHONE = matchMedia("(max-width: 47.99em)");
  const MARKER = "a.footnote-ref, a[data-evidence]", MARK = ".src mark", HOVER = 120, RESTING = 350, LEAVE = 250, SAY = 500;
  const WIDER = "table, .tl-list, .sp-cells, .src-side"; // reach into the margin: the card goes under the link there
  const WORDS = ".sp-cell mark, figure.quote blockquote, .tl-words mark, .sp-list mark, .fg-table tbody th[scope=row]";
  const PART = ".sp-cell, figure.quote, .tl-what, .sp-list > li, .fg-table tr";
  let open = null; // {marker, at, card, pinned, under}
  let timer = 0, telling = 0, quiet = null, wanted = null;

  /* Return a promise where the note of a link is still to be fetched; null where it is at hand or there is none. */
  const files = new Map();
  const coming = (marker) => {
    const from = marker.dataset.notes;
    if (!from || document.getElementById(marker.dataset.evidence)) return null;
    const address = new URL(from, location.href), top = new URL("../../", address);
    if (!files.has(address.href)) files.set(address.href, fetch(address).then((answer) => answer.ok ? answer.json() : Promise.reject()).then((notes) => {
      for (const id in notes) {
        if (document.getElementById(id)) continue;
        const kept = Object.assign(document.createElement("template"), { id, innerHTML: notes[id] });
        kept.content.querySelectorAll("a[href]").forEach((link) => { link.href = new URL(link.getAttribute("href"), top).href; });
        document.body.append(kept);
      }
    }));
    return files.get(address.href);
  };

  const contents = (marker) => {
    const id = marker.dataset.evidence || decodeURIComponent(marker.hash.slice(1));
    const source = document.getElementById(id);
    if (!source) return null;
    const copy = (source.content || source).cloneNode(true);
    copy.querySelectorAll(".footnote-backref, [data-note-number]").forEach((link) => link.remove());
    copy.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    const note = copy.querySelector(".note") || copy;
    return note.querySelector ? note : null;
  };

  const name = (marker) =>
    marker.matches(".footnote-ref") ? "note " + marker.textContent.trim() : marker.dataset.evidenceName || "these words";

  const build = (marker) => {
    const note = contents(marker);
    if (!note) return null;
    const card = document.createElement("aside");
    card.className = "card";
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", "Evidence for " + name(marker));
    card.tabIndex = -1;
    const bar = document.createElement("div");
    bar.className = "card-bar";
    const title = document.createElement("span");
    const kind = note.dataset ? note.dataset.kind : "";
    const numbered = marker.matches(".footnote-ref") ? "Note " + marker.textContent.trim() : "";
    title.textContent = [numbered, kind].filter(Boolean).join(" · ");
    const close = document.createElement("button");
    close.type = "button";
    close.className = "card-close";
    close.setAttribute("aria-label", "Close");
    close.textContent = "×";
    close.addEventListener("click", () => dismiss(true));
    bar.append(title, close);
    card.append(bar, note);
    withWords(card);
    return card;
  };

  const place = (marker, card, under) => {
    card.classList.toggle("under", under);
    if (PHONE.matches) {
      const room = innerHeight - card.offsetHeight - 12, at = marker.getBoundingClientRect();
      if (at.bottom > room) scrollBy(0, at.bottom - room);
      return;
    }
    const frame = card.offsetParent.getBoundingClientRect(), at = marker.getBoundingClientRect();
    const article = marker.closest("article").getBoundingClientRect(), style = getComputedStyle(marker.closest("article"));
    const left = article.left + parseFloat(style.paddingLeft), right = article.right - parseFloat(style.paddingRight);
    let x, y;
    if (WIDE.matches && !under) {
      x = right - card.offsetWidth;
      y = at.top - 14;
      const head = document.querySelector(".frame-header").getBoundingClientRect().bottom;
      y = Math.max(head + 8, Math.min(y, innerHeight - card.offsetHeight - 12));
    } else {
      x = Math.max(left, Math.min(at.left - 24, right - card.offsetWidth));
      y = at.bottom + 8;
    }
    card.style.left = x - frame.left + "px";
    card.style.top = y - frame.top + "px";
  };

  const dismiss = (refocus) => {
    clearTimeout(timer);
    clearTimeout(telling);
    wanted = null;
    if (!open) return;
    const { marker, card } = open;
    const inside = card.contains(document.activeElement);
    open = null;
    marker.setAttribute("aria-expanded", "false");
    if (refocus && (inside || document.activeElement === marker)) {
      quiet = marker; // focus comes back without opening the card again
      marker.focus({ preventScroll: true });
    }
    const row = card.closest(".src-row");
    if (row) row.classList.remove("holds-card");
    card.remove();
    if (spoken) spoken.textContent = "";
  };

  const show = (marker, pinned, enter, at = marker) => {
    clearTimeout(timer);
    const fetching = coming(marker);
    if (fetching) {
      wanted = marker;
      fetching.then(() => {
        if (wanted === marker && document.getElementById(marker.dataset.evidence)) show(marker, pinned, enter, at);
      }, () => {
        files.clear();
        if (pinned) location.assign(marker.href); // nothing could be fetched: on to the passage
      });
      return true;
    }
    if (open && open.marker === marker) {
      open.pinned = open.pinned || pinned;
    } else {
      dismiss(false);
      const card = build(marker);
      if (!card) return false;
      let last = at.closest("sup, h3") || at; // numbers side by side stay so
      while (last.parentElement.matches("mark")) last = last.parentElement;
      while (last.nextSibling && /^(SUP|SPAN)$/.test(last.nextSibling.nodeName)) last = last.nextSibling;
      last.after(card);
      const row = at.closest(".src-row");
      if (row) row.classList.add("holds-card");
      marker.setAttribute("aria-expanded", "true");
      open = { marker, at, card, pinned, under: Boolean(at.closest(WIDER)) };
      place(at, card, open.under);
      card.addEventListener("pointerenter", () => clearTimeout(timer));
      card.addEventListener("pointerleave", leave);
    }
    if (enter) open.card.focus({ preventScroll: true });
    else if (!pinned && document.activeElement === marker) tell(marker);
    return true;
  };

  const leave = (event) => {
    clearTimeout(timer);
    if (event.pointerType !== "mouse" || !open || open.pinned || (WIDE.matches && !open.under) || PHONE.matches) return;
    timer = setTimeout(() => dismiss(false), LEAVE);
  };

  const markerOf = (target) => (target instanceof Element ? target.closest(MARKER) : null);
  /* The words of a source open their evidence too: through the link beside the paragraph, which the keyboard uses. */
  const linksOf = (target) => {
    const found = [];
    for (let mark = target instanceof Element && target.closest(MARK); mark; mark = mark.parentElement.closest(MARK)) {
      const id = mark.id || mark.dataset.of; // a finding in several parts has its id on the first
      const link = id && document.querySelector(`a[data-evidence="words-${CSS.escape(id)}"]`);
      if (link) found.push([link, mark]);
    }
    /* So do words set as a quotation and figures in a table: through the first link of what they belong to. */
    const words = target instanceof Element && !target.closest("a, label, .card") && target.closest(WORDS);
    const part = words && getSelection().isCollapsed && words.closest(PART);
    const link = part && part.querySelector(MARKER);
    if (link && !found.length) found.push([link, words.matches("mark") ? words : link]);
    return found;
  };
  /* All that words can open, each as [link, where its card goes], the innermost first. */
  const offered = (target) => {
    const marker = markerOf(target);
    return marker ? [[marker, marker]] : linksOf(target);
  };
  const asked = (target) => offered(target)[0] || [null, null];

  /* What a preview holds, in a few words, once the reader stays on the link: a whole note read out would be noise. */
  let spoken = null;
  const tell = (marker) => {
    clearTimeout(telling);
    telling = setTimeout(() => {
      if (!open || open.marker !== marker || !spoken) return;
      const part = (name) => { const found = open.card.querySelector(name); return found ? found.textContent.trim() : ""; };
      spoken.textContent = [...new Set([part(".note-who b"), part(".note-where b"), "Enter opens the evidence"])].filter(Boolean).join(". ");
    }, SAY);
  };

  document.addEventListener("pointerover", (event) => {
    const [marker, at] = asked(event.target);
    if (!marker || event.pointerType !== "mouse" || PHONE.matches) return;
    clearTimeout(timer);
    if (open && (open.marker === marker || open.pinned)) return;
    coming(marker);
    timer = setTimeout(() => show(marker, false, false, at), at === marker ? HOVER : RESTING);
  });
  document.addEventListener("pointerout", (event) => {
    const [marker] = asked(event.target);
    if (!marker) return;
    if (wanted === marker) wanted = null;
    if (open && open.marker === marker) leave(event);
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const marker = markerOf(event.target);
    if (marker && marker === quiet) return;
    quiet = null;
    if (marker && marker.matches(":focus-visible")) show(marker, false, false);
    else if (open && !open.card.contains(event.target) && event.target !== open.marker) dismiss(false);
  });
  document.addEventListener("focusout", (event) => { if (event.target === quiet) quiet = null; });
  document.addEventListener("click", (event) => {
    const all = offered(event.target);
    if (all.length && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      const keyboard = event.detail === 0 || event.pointerType === ""; // Firefox counts one click for Enter on a link
      /* Pressed again, words open what they stand in: a quotation that is all one date has none of its own. */
      const now = open && open.pinned && !keyboard ? all.findIndex(([link]) => link === open.marker) : -1;
      const [marker, at] = all[now + 1] || [null, null];
      if (!marker) {
        event.preventDefault();
        event.stopPropagation();
        dismiss(true);
      } else if (show(marker, true, keyboard, at)) {
        event.preventDefault();
        event.stopPropagation();
      }
    } else if (open && !open.card.contains(event.target)) {
      dismiss(false);
    }
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      dismiss(true);
    }
  }, true);
  addEventListener("resize", () => { if (open) place(open.at, open.card, open.under); });
  addEventListener("beforeprint", () => dismiss(false));

  /* The words themselves in the address: found even where the passage's id is gone. */
  const withWords = (part) => part.querySelectorAll("a[data-text]").forEach((link) => {
    if (link.href.includes(":~:")) return;
    link.dataset.address = link.href; // what paper shows
    link.href += ":~:text=" + link.dataset.text;
  });
  const prepare = () => {
    dismiss(false);
    document.querySelectorAll(MARKER).forEach((marker) => {
      marker.setAttribute("aria-expanded", "false");
      if (marker.matches(".footnote-ref")) marker.setAttribute("aria-label", "Note " + marker.textContent.trim());
    });
    withWords(document);
    spoken = Object.assign(document.createElement("div"), { className: "hidden" });
    spoken.setAttribute("role", "status");
    (document.getElementById("content") || document.body).append(spoken);
  };
  prepare();
})();
