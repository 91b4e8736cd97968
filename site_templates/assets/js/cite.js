/* "Cite" in a note copies the words, who printed them and the passage's address. Where nothing can be copied it leads
   to the source's citation, as it does without this script. */
(() => {
  document.addEventListener("click", async (event) => {
    const link = event.target instanceof Element && event.target.closest("[data-cite]");
    if (!link || !navigator.clipboard || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const note = link.closest(".note"), part = (name) => note.querySelector(name);
    const text = (node) => (node ? node.textContent.replace(/\s+/g, " ").trim() : "");
    const marks = [...note.querySelectorAll(".note-passage mark")].filter((mark) => !mark.parentElement.closest("mark"));
    const words = marks.map(text).join(" … ").replace(/^[“"„«]|[”"“»,]+$/g, "");
    const where = part(".note-where").cloneNode(true);
    where.querySelectorAll(".doubt").forEach((doubt) => doubt.replaceWith(` (${doubt.textContent.trim()})`));
    const who = text(part(".note-who"));
    const cited = [words && `“${words}”`, who, text(where)].filter(Boolean).join(", ");
    try {
      await navigator.clipboard.writeText(`${cited}. ${part(".note-here").href}`);
      link.textContent = "Copied";
      const told = document.createElement("span");
      told.className = "hidden";
      told.setAttribute("role", "status");
      link.after(told);
      told.textContent = "Citation copied";
      setTimeout(() => { link.textContent = "Cite"; told.remove(); }, 2500);
    } catch { location.href = link.href; }
  }, true);
})();
