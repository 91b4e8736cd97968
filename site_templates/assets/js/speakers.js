/* Narrows the list of speakers to those whose name, role or printed form holds what is typed. */
(() => {
  const fold = (words) => words.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const start = () => {
    const field = document.getElementById("speaker-find");
    if (!field) return;
    const box = field.closest("[data-scripted]"), output = box.querySelector("output");
    const rows = [...document.querySelectorAll(".sp-index tbody tr")];
    const words = rows.map((row) => fold(row.querySelector("th").textContent + " " + row.dataset.words));
    const table = document.querySelector(".sp-index");
    box.hidden = false;
    field.addEventListener("input", () => {
      const wanted = fold(field.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, at) => {
        row.hidden = !wanted.every((word) => words[at].includes(word));
        shown += row.hidden ? 0 : 1;
      });
      table.hidden = !shown;
      output.textContent = !wanted.length ? "" : shown ? `${shown} of ${rows.length}` : "Nobody found.";
    });
  };
  start();
})();
