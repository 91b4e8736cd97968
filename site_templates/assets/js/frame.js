/* A passage that an address names is seen, even inside a fold. */
(() => {
  /* The colours: as the machine has them until a reader chooses; a choice that matches the machine is forgotten. */
  const machine = matchMedia("(prefers-color-scheme: dark)"), root = document.documentElement;
  const dark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : machine.matches);
  const toggle = document.querySelector("[data-scheme-toggle]");
  const say = () => toggle && toggle.setAttribute("aria-pressed", String(dark()));
  if (toggle) toggle.addEventListener("click", () => {
    const wanted = dark() ? "light" : "dark";
    root.dataset.scheme = (wanted === "dark") === machine.matches ? "" : wanted;
    try {
      if (root.dataset.scheme) localStorage.setItem("scheme", wanted);
      else localStorage.removeItem("scheme");
    } catch { /* private windows keep nothing */ }
    say();
  });
  machine.addEventListener("change", say);
  say();
  const reveal = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1).split(":~:")[0]); } catch { return; }
    document.querySelectorAll("mark.lit").forEach((part) => part.classList.remove("lit"));
    const target = id && document.getElementById(id);
    if (!target) return;
    document.querySelectorAll(`mark[data-of="${CSS.escape(id)}"]`).forEach((part) => part.classList.add("lit"));
    let folded = false;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      folded = folded || !fold.open;
      fold.open = true;
    }
    if (folded) target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", reveal);
  reveal();
  /* The current link of the header is in view on a phone, where the row scrolls. */
  const current = () => {
    const row = document.querySelector(".frame-links"), here = row && row.querySelector("[aria-current]");
    if (here) row.scrollLeft = here.offsetLeft - row.clientWidth / 2;
  };
  current();
})();
