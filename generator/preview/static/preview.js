// Reloads the page when the story was built anew; shows what is wrong; offers every passage's footnote label to copy.
let number = Number(document.currentScript.dataset.number); // of the build that this page is of
const box = document.createElement("div");
box.setAttribute("role", "alert");
box.id = "preview-faults";
box.style.cssText =
  "position:fixed;inset:auto 0 0 0;z-index:99;max-height:40vh;overflow:auto;padding:12px 16px;white-space:pre-wrap;" +
  "font:14px/1.5 ui-monospace,monospace;background:#8a4300;color:#fff";
box.hidden = true;
document.body.append(box);

new EventSource("/__preview/events").onmessage = (event) => {
  const state = JSON.parse(event.data);
  if (state.number !== number && !state.faults.length) return location.reload();
  number = state.number;
  box.hidden = !state.faults.length;
  box.textContent = state.faults.join("\n");
};

const label = document.createElement("button");
label.type = "button";
label.style.cssText =
  "position:absolute;z-index:98;font:13px/1.6 ui-monospace,monospace;padding:0 6px;border:1px solid;background:Canvas;color:CanvasText;cursor:copy";
label.hidden = true;
document.body.append(label);
document.addEventListener("mouseover", (event) => {
  const mark = event.target.closest?.("mark[id], [data-finding][id]");
  if (!mark) return;
  const place = mark.getBoundingClientRect();
  label.textContent = `[^${mark.id}]`;
  label.title = "Copy this footnote label";
  label.style.left = `${place.left + scrollX}px`;
  label.style.top = `${place.top + scrollY - 24}px`;
  label.hidden = false;
});
label.addEventListener("click", async () => {
  await navigator.clipboard.writeText(label.textContent);
  label.textContent += " copied";
});
