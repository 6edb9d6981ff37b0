"use strict";
const find = document.querySelector(".find");
const input = find.querySelector("input");
const count = find.querySelector("output");
const rows = [...document.querySelectorAll("tbody tr:not(.up)")];
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
let names = [];

// Every word must stand in the name, in any order.
function filter() {
  if (!names.length) names = rows.map((row) => fold(row.cells[0].textContent));
  const words = fold(input.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, i) => {
    const fits = words.every((word) => names[i].includes(word));
    if (row.hidden === fits) row.hidden = !fits;
    if (fits) shown++;
  });
  count.value = words.length ? `${shown} of ${rows.length}` : "";
}

let asked = 0;
input.addEventListener("input", () => {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(filter);
});
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter") rows.find((row) => !row.hidden)?.querySelector("a")?.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target === input) return;
  event.preventDefault();
  input.focus();
});
find.hidden = false;
if (input.value) filter(); // as a browser restores it when one comes back

// Times where the reader is.
const two = (number) => String(number).padStart(2, "0");
for (const time of document.querySelectorAll("time")) {
  const t = new Date(time.dateTime);
  const year = String(t.getFullYear()).padStart(4, "0");
  const text = `${year}-${two(t.getMonth() + 1)}-${two(t.getDate())} ${two(t.getHours())}:${two(t.getMinutes())}`;
  if (time.textContent !== text) time.textContent = text;
}
document.querySelector("tbody").addEventListener("mouseover", ({ target }) => {
  if (target.dateTime && !target.title) target.title = new Date(target.dateTime).toLocaleString();
});
document.getElementById("zone").textContent = Intl.DateTimeFormat().resolvedOptions().timeZone;
