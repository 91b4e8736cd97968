/* Filters of the timeline that live in the address: ?speaker=...&document=...&kind=event,planned
   Without this script the list is whole, and the boxes by kind still work (CSS). */
(() => {
  const start = () => {
    const form = document.querySelector("[data-filters]");
    if (!form) return;
    const entries = [...document.querySelectorAll(".tl-entry")];
    const kinds = [...form.querySelectorAll("input[name=kind]")];
    const choices = [...form.querySelectorAll("select")];
    const output = form.querySelector("output"), nothing = document.querySelector("[data-nothing]");
    let unknown = ""; // what an address asks for and no entry has
    form.querySelectorAll("[data-scripted]").forEach((part) => { part.hidden = false; });

    const wants = (entry) => {
      const off = new Set(kinds.filter((box) => !box.checked).map((box) => box.value));
      if (off.has(entry.dataset.kind) || (off.has("unsure") && entry.classList.contains("unsure"))) return false;
      return choices.every((choice) => !choice.value || entry.dataset[choice.name + "s"].split(" ").includes(choice.value));
    };
    const show = () => {
      let shown = 0;
      for (const entry of entries) {
        entry.classList.remove("asked");
        entry.hidden = !wants(entry);
        shown += entry.hidden ? 0 : 1;
      }
      for (const section of document.querySelectorAll(".tl-section"))
        section.hidden = !section.querySelector(".tl-entry:not([hidden])");
      nothing.hidden = shown > 0;
      const total = entries.length;
      const counted = shown === total ? `${total} ${total === 1 ? "entry" : "entries"}` : `Showing ${shown} of ${total}`;
      const words = unknown ? `${unknown} ${counted}` : counted;
      if (output.textContent !== words) output.textContent = words;
    };
    const keep = () => {
      const query = new URLSearchParams(location.search);
      for (const choice of choices) {
        if (choice.value) query.set(choice.name, choice.value);
        else query.delete(choice.name);
      }
      const on = kinds.filter((box) => box.checked).map((box) => box.value);
      if (on.length === kinds.length) query.delete("kind");
      else query.set("kind", on.join(",") || "none");
      const search = query.toString().replaceAll("%2C", ",");
      history.replaceState(history.state, "", location.pathname + (search ? "?" + search : "") + location.hash);
    };
    const restore = () => {
      const query = new URLSearchParams(location.search), on = query.get("kind");
      for (const box of kinds) box.checked = on === null || on.split(",").includes(box.value);
      for (const choice of choices) {
        const asked = query.get(choice.name) || "";
        choice.value = asked;
        if (choice.selectedIndex >= 0) continue;
        choice.value = "";
        unknown = `No entry has the ${choice.name} “${asked}”.`;
      }
      show();
    };
    form.addEventListener("change", () => { unknown = ""; show(); keep(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    document.querySelector("[data-everything]").addEventListener("click", (event) => {
      event.preventDefault();
      kinds.forEach((box) => { box.checked = true; });
      choices.forEach((choice) => { choice.value = ""; });
      show();
      keep();
      (choices[0] || kinds[0]).focus();
    });
    // An address that names an entry shows it, whatever the filters say.
    const named = () => {
      const id = decodeURIComponent(location.hash.slice(1).split(":~:")[0]);
      const entry = entries.find((one) => one.id === id);
      if (!entry || entry.checkVisibility()) return;
      entry.classList.add("asked");
      entry.hidden = false;
      entry.closest(".tl-section").hidden = false;
      nothing.hidden = true;
      output.textContent += ", and the one this address names";
      entry.scrollIntoView();
    };
    restore();
    named();
    addEventListener("hashchange", named);
  };
  start();
})();
