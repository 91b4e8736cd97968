/* The evidence card: the note a number names, opened beside the words it supports.
   A card is a copy of the note's own content, so page, card and print cannot differ. Without this script the number
   leads to the note and the note's links lead to the passage. */
(() => {
  const WIDE = matchMedia("(min-width: 64em)"), PHONE = matchMedia("(max-width: 47.99em)");
  const MARKER = "a.footnote-ref, a[data-evidence]", HOVER = 120, LEAVE = 250;
  let open = null; // {marker, card, pinned}
  let timer = 0, quiet = null;

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
    return card;
  };

  const place = (marker, card) => {
    if (PHONE.matches) {
      const room = innerHeight - card.offsetHeight - 12, at = marker.getBoundingClientRect();
      if (at.bottom > room) scrollBy(0, at.bottom - room);
      return;
    }
    const frame = card.offsetParent.getBoundingClientRect(), at = marker.getBoundingClientRect();
    const article = marker.closest("article").getBoundingClientRect(), style = getComputedStyle(marker.closest("article"));
    const left = article.left + parseFloat(style.paddingLeft), right = article.right - parseFloat(style.paddingRight);
    let x, y;
    if (WIDE.matches) {
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
    if (!open) return;
    const { marker, card } = open;
    const inside = card.contains(document.activeElement);
    open = null;
    marker.setAttribute("aria-expanded", "false");
    if (refocus && (inside || document.activeElement === marker)) {
      quiet = marker; // focus comes back without opening the card again
      marker.focus({ preventScroll: true });
    }
    card.remove();
  };

  const show = (marker, pinned, enter) => {
    clearTimeout(timer);
    if (open && open.marker === marker) {
      open.pinned = open.pinned || pinned;
    } else {
      dismiss(false);
      const card = build(marker);
      if (!card) return false;
      let last = marker.closest("sup") || marker; // numbers side by side stay so
      while (last.nextSibling && /^(SUP|SPAN)$/.test(last.nextSibling.nodeName)) last = last.nextSibling;
      last.after(card);
      marker.setAttribute("aria-expanded", "true");
      open = { marker, card, pinned };
      place(marker, card);
      card.addEventListener("pointerenter", () => clearTimeout(timer));
      card.addEventListener("pointerleave", leave);
    }
    if (enter) open.card.focus({ preventScroll: true });
    return true;
  };

  const leave = (event) => {
    clearTimeout(timer);
    if (event.pointerType !== "mouse" || !open || open.pinned || WIDE.matches || PHONE.matches) return;
    timer = setTimeout(() => dismiss(false), LEAVE);
  };

  const markerOf = (target) => (target instanceof Element ? target.closest(MARKER) : null);

  document.addEventListener("pointerover", (event) => {
    const marker = markerOf(event.target);
    if (!marker || event.pointerType !== "mouse" || PHONE.matches) return;
    clearTimeout(timer);
    if (open && (open.marker === marker || open.pinned)) return;
    timer = setTimeout(() => show(marker, false, false), HOVER);
  });
  document.addEventListener("pointerout", (event) => {
    const marker = markerOf(event.target);
    if (!marker) return;
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
    const marker = markerOf(event.target);
    if (marker && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      const keyboard = event.detail === 0;
      if (open && open.marker === marker && open.pinned && !keyboard) {
        event.preventDefault();
        event.stopPropagation();
        dismiss(true);
      } else if (show(marker, true, keyboard)) {
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
  addEventListener("resize", () => { if (open) place(open.marker, open.card); });
  addEventListener("beforeprint", () => dismiss(false));

  const prepare = () => {
    dismiss(false);
    document.querySelectorAll(MARKER).forEach((marker) => {
      marker.setAttribute("aria-expanded", "false");
      if (marker.matches(".footnote-ref")) marker.setAttribute("aria-label", "Note " + marker.textContent.trim());
    });
    // The words themselves in the address: found even where the passage's id is gone.
    document.querySelectorAll("a[data-text]").forEach((link) => {
      if (link.href.includes(":~:")) return;
      link.dataset.address = link.href; // what paper shows
      link.href += ":~:text=" + link.dataset.text;
    });
  };
  prepare();
})();
