// What makes the desk quick. Every page works without it. Its words are in the templates, as data- attributes.

"use strict";

// Keys: "/" goes to the search field; other pages add their own by data-key on a link or button.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "/") {
    const field = document.getElementById("q");
    if (field) {
      event.preventDefault();
      field.focus();
    }
    return;
  }
  const target = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === event.key);
  if (target) {
    event.preventDefault();
    if (!event.repeat) target.click();
  }
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// "All on this page" of a list.
document.addEventListener("change", (event) => {
  const all = event.target.closest("[data-all]");
  if (!all) return;
  for (const each of document.querySelectorAll(`input[name="${all.dataset.all}"]`)) each.checked = all.checked;
});

// Where the part that had the focus is gone after a swap, the focus goes to the heading of what came.
document.addEventListener("htmx:afterSettle", (event) => {
  if (document.activeElement && document.activeElement !== document.body) return;
  const heading = event.detail.elt.querySelector("h1, h2, h3") || document.getElementById("main");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});

// A menu closes by Escape and by a click beside it.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The marked place of a page is brought into view, once its picture is there.
function showPlace(frame) {
  const place = frame.querySelector(".places rect");
  if (!place) return;
  const inFrame = place.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  frame.scrollTop += inFrame - frame.clientHeight / 3;
  frame.scrollLeft += place.getBoundingClientRect().left - frame.getBoundingClientRect().left - 40;
}
function showPlaces(within) {
  for (const frame of within.querySelectorAll(".page-frame")) {
    const image = frame.querySelector("img");
    if (image && !image.complete) image.addEventListener("load", () => showPlace(frame), { once: true });
    else showPlace(frame);
  }
}
showPlaces(document);
document.addEventListener("htmx:afterSettle", (event) => showPlaces(event.detail.elt));

// The strip of thumbnails shows the page that is open.
for (const here of document.querySelectorAll(".strip [aria-current]")) {
  const strip = here.closest(".strip");
  strip.scrollLeft = here.offsetLeft - strip.offsetLeft - strip.clientWidth / 2;
}
// Cards: j and k go from one to the next, figures press their buttons, o opens what they are about.
const cards = () => [...document.querySelectorAll("[data-card]")];
const current = () => document.activeElement?.closest("[data-card]");
const goTo = (card) => {
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const all = cards();
  if (!all.length) return;
  const here = current();
  const at = all.indexOf(here);
  const isOnCard = document.activeElement === here && here;
  if (event.key === "j" || (event.key === "ArrowDown" && isOnCard)) goTo(all[at + 1] || all[at]);
  else if (event.key === "k" || (event.key === "ArrowUp" && isOnCard)) goTo(all[Math.max(at - 1, 0)]);
  else if (event.key === "o" && here) here.querySelector("[data-open]")?.click();
  else if (/^[1-9]$/.test(event.key) && here) {
    // A key that is held down answers one card: the next one has the focus by then, and nobody has read it.
    if (!event.repeat) here.querySelector(`[data-nth="${event.key}"]`)?.click();
  }
  else return;
  event.preventDefault();
});
// A card that is answered goes without a reload: the server hears which cards are here, and the next one has the focus.
let answered = null;
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt.closest("[data-card]")) event.detail.parameters.shown = cards().map((card) => card.id).join(" ");
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const card = event.detail.target;
  if (!card.matches("[data-card]")) return;
  const all = cards();
  const at = all.indexOf(card);
  answered = { id: card.id, following: all[at + 1] || all[at - 1] };
});
document.addEventListener("htmx:afterSwap", () => {
  if (!answered) return;
  const { id, following } = answered;
  answered = null;
  if (document.activeElement && document.activeElement !== document.body) return;
  goTo(document.getElementById(id) || (following?.isConnected ? following : null));
});
// The desk does not answer: said where acts are said, and what was typed stays.
document.addEventListener("htmx:sendError", () => {
  const said = document.createElement("p");
  said.textContent = document.body.dataset.unanswered;
  const notice = document.createElement("div");
  notice.className = "notice warning";
  notice.append(said);
  document.getElementById("status").replaceChildren(notice);
});
// After an act the next card has the focus.
const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
if (named && named.matches("[data-card]")) goTo(named);

// Files are dropped on a field, and shown in the order of their pages, which can be changed.
for (const drop of document.querySelectorAll("[data-drop]")) {
  const input = document.getElementById(drop.dataset.drop);
  const list = drop.querySelector("[data-list]");
  const said = drop.querySelector("[data-dropped]");
  const take = (files) => {
    const held = new DataTransfer();
    for (const each of files) held.items.add(each);
    input.files = held.files;
    show();
  };
  const show = () => {
    const files = [...input.files];
    said.textContent = files.length ? "" : said.dataset.none;
    list.replaceChildren(
      ...files.map((file, at) => {
        const item = document.createElement("li");
        item.append(`${file.name} `);
        if (at) {
          const up = document.createElement("button");
          up.type = "button";
          up.textContent = list.dataset.earlier;
          up.setAttribute("aria-label", list.dataset.earlierFile.replace("{name}", () => file.name));
          up.addEventListener("click", () => {
            files.splice(at - 1, 2, file, files[at - 1]);
            take(files);
            list.querySelectorAll("button")[Math.max(at - 2, 0)]?.focus();
          });
          item.append(up);
        }
        return item;
      }),
    );
  };
  input.addEventListener("change", show);
  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
      if (name === "drop") take([...input.files, ...event.dataTransfer.files]);
    });
  }
  show();
}

// A new password can be looked at while it is typed.
for (const field of document.querySelectorAll("input[data-show]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = field.dataset.show;
  button.setAttribute("aria-controls", field.id);
  button.addEventListener("click", () => {
    const hidden = field.type === "password";
    field.type = hidden ? "text" : "password";
    button.textContent = hidden ? field.dataset.hide : field.dataset.show;
  });
  field.after(button);
  field.form.addEventListener("submit", () => (field.type = "password"));
}
