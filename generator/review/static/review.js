// The review desk: one question at a time, keys and buttons alike; every decision goes to the server at once.
const token = document.querySelector("meta[name=token]").content;
const all = [...document.querySelectorAll("article")];
const byKey = new Map(all.map((article) => [article.dataset.key, article]));
const settled = new Set();
let current = null;
let busy = false;

const open = () => all.filter((article) => !settled.has(article));

function show(article) {
  if (current) current.hidden = true;
  current = article || null;
  document.getElementById("done").hidden = Boolean(current);
  if (!current && Number(document.getElementById("open").textContent) > 0) return location.reload(); // there are more
  if (!current) return;
  current.hidden = false;
  current.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function step(by) {
  const left = open();
  if (!left.length) return show(null);
  const at = left.indexOf(current);
  show(left[(at + by + left.length) % left.length]);
}

async function send(path, body) {
  if (busy) return null;
  busy = true;
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-token": token },
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    document.getElementById("error").textContent = answer.ok || current ? "" : said.error;
    if (current) current.querySelector(".fault").textContent = answer.ok ? "" : said.error;
    if (!answer.ok) return null;
    document.getElementById("hint").textContent = said.hint || "";
    document.getElementById("open").textContent = said.open;
    return said;
  } catch {
    document.getElementById("error").textContent = "The desk does not answer: is 'explainer review' still running?";
    return null;
  } finally {
    busy = false;
  }
}

async function decide(choice, fields = {}) {
  const article = current;
  if (!article) return;
  const why = article.querySelector("[name=why]").value;
  if (!(await send("decide", { key: article.dataset.key, choice, fields, why }))) return;
  document.getElementById("undo").disabled = false;
  const left = open();
  const after = left.slice(left.indexOf(article) + 1)[0];
  settled.add(article);
  show(after || open()[0]);
}

async function undo() {
  const said = await send("undo", {});
  if (!said || !said.key) return;
  const article = byKey.get(said.key);
  if (!article) return location.reload(); // decided before this page was loaded
  settled.delete(article);
  document.getElementById("undo").disabled = !said.undoable;
  show(article);
}

for (const article of all) {
  article.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.choice) decide(button.dataset.choice);
    else if (button && "skip" in button.dataset) step(1);
  });
  article.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    decide("edit", Object.fromEntries(new FormData(event.target)));
  });
}
document.getElementById("undo").addEventListener("click", undo);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input")) {
    if (event.key === "Escape") current?.focus();
    return;
  }
  const choice = { a: "accept", d: "drop" }[event.key] || (/^[1-9]$/.test(event.key) ? event.key : "");
  if (choice && current?.querySelector(`[data-choice="${choice}"]`)) decide(choice);
  else if (event.key === "e") current?.querySelector("form input")?.focus();
  else if (event.key === "u") undo();
  else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else return;
  event.preventDefault();
});

show(all[0]);
