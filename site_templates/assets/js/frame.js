/* A passage that an address names is seen, even inside a fold. */
(() => {
  const reveal = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1).split(":~:")[0]); } catch { return; }
    const target = id && document.getElementById(id);
    if (!target) return;
    let folded = false;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      folded = folded || !fold.open;
      fold.open = true;
    }
    if (folded) target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", reveal);
  if (window.document$) window.document$.subscribe(reveal);
  else reveal();
  /* The current link of the header is in view on a phone, where the row scrolls. */
  const current = () => {
    const row = document.querySelector(".frame-links"), here = row && row.querySelector("[aria-current]");
    if (here) row.scrollLeft = here.offsetLeft - row.clientWidth / 2;
  };
  if (window.document$) window.document$.subscribe(current);
  else current();
})();
