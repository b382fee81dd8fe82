// Files of a ticket shown in place; without this they open in a page of their own.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

  // Pictures, enlarged.
  const viewer = $("#viewer");
  let at;
  const enlarge = link => {
    at = link;
    const picture = $("img", link);
    $(".viewer__image", viewer).src = link.href;
    $(".viewer__image", viewer).alt = picture.alt;
    $(".viewer__name", viewer).textContent = picture.alt;
    $$("[data-step]", viewer).forEach(button => (button.disabled = !beside(button.dataset.step)));
    if (!viewer.open) viewer.showModal();
  };
  const beside = step => {
    const all = $$("[data-enlarge]");
    return all[all.indexOf(at) + Number(step)];
  };
  viewer?.addEventListener("click", event => {
    const step = event.target.closest("[data-step]");
    if (step) enlarge(beside(step.dataset.step));
    else if (event.target === viewer) viewer.close();
  });
  viewer?.addEventListener("keydown", event => {
    const next = { ArrowLeft: beside(-1), ArrowRight: beside(1) }[event.key];
    if (next) { event.preventDefault(); enlarge(next); }
  });
  viewer?.addEventListener("close", () => at.focus());

  // Texts, with numbers of lines and a search.
  const template = $("#log");
  const open = async link => {
    const figure = link.closest("figure"), there = $(".log", figure);
    if (there) { there.hidden = !there.hidden; link.setAttribute("aria-expanded", !there.hidden); return; }
    const log = template.content.firstElementChild.cloneNode(true);
    const text = $(".log__text", log), found = $(".log__found", log);
    figure.append(log);
    link.setAttribute("aria-expanded", "true");
    const answer = await fetch(link.href, { redirect: "error" }).catch(() => null);
    if (!answer?.ok) { found.textContent = template.dataset.failed; return; }
    const body = await answer.text();
    const rows = body.replace(/\r?\n$/, "").split(/\r?\n/).map(line => {
      const row = document.createElement("span");
      row.className = "log__line";
      row.textContent = line + "\n";
      return row;
    });
    text.style.setProperty("--digits", String(rows.length).length);
    text.append(...rows);
    $(".log__cut", log).hidden = new Blob([body]).size >= Number(link.dataset.log);
    $("input", log).addEventListener("input", event => {
      const wanted = event.target.value.toLowerCase();
      let many = 0;
      rows.forEach(row => {
        const hit = !wanted || row.textContent.toLowerCase().includes(wanted);
        row.classList.toggle("log__line--out", !hit);
        many += hit;
      });
      found.textContent = wanted ? template.dataset.found.replace("{0}", many) : "";
    });
  };
  document.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const picture = event.target.closest("[data-enlarge]"), log = event.target.closest("[data-log]");
    if (!picture && !log) return;
    event.preventDefault();
    if (picture) enlarge(picture); else open(log);
  });
})();
