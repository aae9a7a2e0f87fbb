// Shows, for the fact or the field that is pointed at, its words; and for words, their cards and fields.
(() => {
  "use strict";
  const text = document.querySelector(".text");
  const marks = [...text.querySelectorAll("[data-facts]")];
  const cards = [...document.querySelectorAll("[data-fact]")];
  const fields = [...document.querySelectorAll("[data-at]")];
  const narrow = window.matchMedia("(max-width: 50rem)");
  const factsOf = (mark) => mark.dataset.facts.trim().split(" ");
  const cardOf = (id) => document.getElementById(`card-${id}`);
  const isShown = (card) => getComputedStyle(card.closest("details")).display !== "none";

  // the text nodes with the places at which they start, counted in UTF-16 units as the fields' are
  const nodes = [];
  let length = 0;
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    nodes.push([length, walker.currentNode]);
    length += walker.currentNode.data.length;
  }
  const startOf = new Map(nodes.map(([start, node]) => [node.parentElement, start]));

  function pointAt(place) {
    let [low, high] = [0, nodes.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (nodes[middle][0] <= place) low = middle;
      else high = middle - 1;
    }
    return [nodes[low][1], Math.min(place - nodes[low][0], nodes[low][1].data.length)];
  }

  function rangeOf(field) {
    const [start, end] = field.dataset.at.split("-").map(Number);
    const range = document.createRange();
    range.setStart(...pointAt(start));
    range.setEnd(...pointAt(end));
    return range;
  }

  function showField(field) {
    if (!window.Highlight) return;
    CSS.highlights.delete("field");
    if (field) CSS.highlights.set("field", new Highlight(rangeOf(field)));
  }

  function activate(ids) {
    for (const mark of marks) {
      mark.classList.toggle("active", factsOf(mark).some((id) => ids.includes(id)));
    }
    for (const card of cards) card.classList.toggle("active", ids.includes(card.dataset.fact));
  }

  function showFieldsAt(mark) {
    const start = startOf.get(mark);
    const end = start + mark.textContent.length;
    const ids = factsOf(mark);
    for (const field of fields) {
      const [from, to] = field.dataset.at.split("-").map(Number);
      const card = field.closest("[data-fact]");
      const isHere = card && ids.includes(card.dataset.fact) && from < end && start < to;
      field.classList.toggle("active", Boolean(isHere));
    }
  }

  function forgetFields() {
    for (const field of fields) field.classList.remove("active");
  }

  function addressed() {
    return decodeURIComponent(location.hash.slice(1)).replace(/^card-/, "");
  }

  const isAddressed = (card) => card.dataset.fact === addressed();

  function activateAddressed() {
    activate(cardOf(addressed()) ? [addressed()] : []);
  }

  function goToAddressed() {
    document.getElementById(addressed())?.closest("details")?.setAttribute("open", "");
    const card = cardOf(addressed());
    card?.closest("details").setAttribute("open", "");
    activateAddressed();
    if (!card || narrow.matches) return;
    // only the column of cards moves: the text stays at the words
    const column = card.closest(".release-facts");
    const top = Math.max(column.getBoundingClientRect().top, 0);
    column.scrollTop += card.getBoundingClientRect().top - top - 8;
  }

  // on a narrow screen the card comes to the reader, not the reader to the card; where facts
  // overlap, the reader steps through their cards
  const bar = document.createElement("p");
  const place = document.createElement("span");
  const [next, close] = ["Next", "Close"].map((title) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = title.toLowerCase();
    button.textContent = title;
    return button;
  });
  bar.className = "sheet-bar";
  place.setAttribute("role", "status");
  bar.append(place, next, close);
  let opener = null;

  // the cards of all facts there whose layer is shown
  const shownCards = (mark) => factsOf(mark).map(cardOf).filter(isShown);

  function closeSheet() {
    const sheet = document.querySelector(".card.peek");
    sheet?.classList.remove("peek");
    bar.remove();
    if (sheet?.contains(document.activeElement) || document.activeElement === document.body) {
      opener?.focus({ preventScroll: true });
    }
    opener = null;
  }

  function openSheet(card, mark, button = close) {
    const shown = shownCards(mark);
    closeSheet();
    opener = mark;
    place.textContent = shown.length > 1 ? `${shown.indexOf(card) + 1} of ${shown.length}` : "";
    next.hidden = shown.length < 2;
    card.closest("details").setAttribute("open", "");
    card.prepend(bar);
    card.classList.add("peek");
    card.scrollTop = 0;
    button.focus({ preventScroll: true });
    const covered = mark.getBoundingClientRect().bottom - card.getBoundingClientRect().top;
    if (covered > 0) scrollBy(0, covered + 16);
    history.replaceState(null, "", `#${card.dataset.fact}`);
    activateAddressed();
  }

  for (const card of cards) {
    card.addEventListener("mouseenter", () => activate([card.dataset.fact]));
    card.addEventListener("mouseleave", activateAddressed);
  }
  // one stop in each card for the Tab key; the arrow keys go from field to field
  for (const card of document.querySelectorAll(".card")) {
    const inside = [...card.querySelectorAll("[data-at]")];
    inside.forEach((field, at) => {
      field.tabIndex = at ? -1 : 0;
      field.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step || event.target !== field || !inside[at + step]) return;
        event.preventDefault();
        inside[at + step].focus();
      });
    });
  }
  for (const field of fields) {
    for (const name of ["mouseenter", "focus"]) field.addEventListener(name, () => showField(field));
    for (const name of ["mouseleave", "blur"]) field.addEventListener(name, () => showField(null));
  }
  for (const mark of marks) {
    for (const name of ["mouseenter", "focus"]) {
      mark.addEventListener(name, () => {
        activate(factsOf(mark));
        showFieldsAt(mark);
      });
    }
    for (const name of ["mouseleave", "blur"]) {
      mark.addEventListener(name, () => {
        activateAddressed();
        forgetFields();
      });
    }
    mark.addEventListener("click", (event) => {
      const shown = shownCards(mark);
      if (narrow.matches || !shown.length) event.preventDefault();
      if (!shown.length) return;
      if (narrow.matches) {
        openSheet(shown[0], mark);
      } else if (mark.href) {
        // who chooses the same words again goes on to the next fact that they stand in
        const card = shown[(shown.findIndex(isAddressed) + 1) % shown.length];
        card.closest("details").setAttribute("open", "");
        mark.href = `#${card.id}`;
      }
    });
  }
  next.addEventListener("click", () => {
    const shown = shownCards(opener);
    const card = shown[(shown.indexOf(bar.parentElement) + 1) % shown.length];
    openSheet(card, opener, next);
  });
  close.addEventListener("click", closeSheet);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    closeSheet();
    activate([]);
    showField(null);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".mark, .card.peek")) closeSheet();
  });
  narrow.addEventListener("change", closeSheet);
  addEventListener("hashchange", goToAddressed);
  // by then the browser has gone to the words
  addEventListener("load", goToAddressed);
  goToAddressed();
})();
