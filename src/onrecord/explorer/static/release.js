// Shows, for the fact that is pointed at or addressed, all its words and its card.
(() => {
  "use strict";
  const marks = [...document.querySelectorAll("[data-facts]")];
  const factsOf = (element) => element.dataset.facts.trim().split(" ");

  function activate(ids) {
    for (const mark of marks) {
      mark.classList.toggle("active", factsOf(mark).some((id) => ids.includes(id)));
    }
    for (const card of document.querySelectorAll("[data-fact]")) {
      card.classList.toggle("active", ids.includes(card.dataset.fact));
    }
  }

  function activateAddressed() {
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^card-/, "");
    const card = document.getElementById(`card-${id}`);
    document.getElementById(id)?.closest("details")?.setAttribute("open", "");
    card?.closest("details")?.setAttribute("open", "");
    activate(card ? [id] : []);
  }

  for (const card of document.querySelectorAll("[data-fact]")) {
    card.addEventListener("mouseenter", () => activate([card.dataset.fact]));
    card.addEventListener("mouseleave", activateAddressed);
  }
  // Datasette closes every <details> of the page at a click outside of it
  document.querySelector(".release-columns").addEventListener("click", (event) => {
    event.stopPropagation();
  });
  window.addEventListener("hashchange", activateAddressed);
  activateAddressed();
})();
