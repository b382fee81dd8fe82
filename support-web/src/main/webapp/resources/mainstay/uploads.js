// Files go ahead of their message: chosen, dropped or pasted, with progress, and again on failure.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const list = $("[data-uploads]");
  if (!list) return;
  const { uploads: url, remove, retry, failed, max, large, pasted } = list.dataset;
  const form = list.closest("form"), chooser = $("input[type=file]", list.parentElement);
  let running = 0, waiting;

  const make = (tag, name, text) => {
    const node = document.createElement(tag);
    node.className = name;
    if (text) node.textContent = text;
    return node;
  };
  const button = (text, label, act) => {
    const node = make("button", "button button--quiet button--small", text);
    node.type = "button";
    node.setAttribute("aria-label", label);
    node.addEventListener("click", act);
    return node;
  };
  const removable = (item, name) => item.append(button("×", remove.replace("{0}", name), () => {
    const id = $("input", item)?.value;
    if (id) fetch(`${url}/${id}`, { method: "DELETE" });
    item.request?.abort();
    item.remove();
    chooser.focus();
  }));

  const add = file => {
    const item = make("li", "upload");
    item.append(make("span", "upload__name", file.name), make("span", "upload__size"));
    list.append(item);
    if (file.size > Number(max)) fail(item, file, large);
    else send(item, file);
  };
  const send = (item, file) => {
    const bar = make("progress", ""), request = new XMLHttpRequest();
    $$(":scope > :not(.upload__name, .upload__size)", item).forEach(node => node.remove());
    bar.max = 1;
    bar.setAttribute("aria-label", file.name);
    item.append(bar);
    item.request = request;
    removable(item, file.name);
    const over = () => { running--; if (!running) go(); };
    running++;
    request.upload.addEventListener("progress", event => { if (event.lengthComputable) bar.value = event.loaded / event.total; });
    request.addEventListener("load", () => {
      const answer = request.getResponseHeader("Content-Type")?.startsWith("application/json") ? JSON.parse(request.responseText) : {};
      if (request.status === 200 && answer.id) {
        bar.remove();
        item.request = null;
        const input = make("input", "");
        Object.assign(input, { type: "hidden", name: "ahead", value: answer.id });
        item.prepend(input);
        $(".upload__name", item).textContent = answer.name;
        $(".upload__size", item).textContent = answer.size;
      } else fail(item, file, answer.error ?? failed, !answer.error);
    });
    request.addEventListener("error", () => fail(item, file, failed, true));
    request.addEventListener("loadend", over);
    request.open("POST", `${url}?${new URLSearchParams({ name: file.name, type: file.type })}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(file);
  };
  const fail = (item, file, why, again) => {
    waiting = null;
    item.request = null;
    $$(":scope > :not(.upload__name, .upload__size)", item).forEach(node => node.remove());
    if (again) item.append(button(retry, `${retry}: ${file.name}`, () => send(item, file)));
    removable(item, file.name);
    const error = make("p", "upload__error", why);
    error.role = "alert";
    item.append(error);
  };

  // A form that is sent while files are on their way waits for them.
  const go = () => {
    const button = waiting;
    waiting = null;
    if (button) form.requestSubmit(button);
  };
  form.addEventListener("submit", event => {
    if (event.defaultPrevented || !running) return;
    event.preventDefault();
    waiting = event.submitter;
  });

  $$(".upload", list).forEach(item => removable(item, $(".upload__name", item).textContent));
  chooser.addEventListener("change", () => {
    [...chooser.files].forEach(add);
    chooser.value = "";
  });
  form.addEventListener("paste", event => {
    const files = [...event.clipboardData.files];
    if (!files.length) return;
    event.preventDefault();
    const stamp = new Date().toTimeString().slice(0, 8).replaceAll(":", "");
    files.forEach(file => add(file.name === "image.png" ? new File([file], `${pasted}-${stamp}.png`, { type: file.type }) : file));
  });
  const dragging = on => form.classList.toggle("is-dropping", on);
  form.addEventListener("dragover", event => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    dragging(true);
  });
  form.addEventListener("dragleave", event => form.contains(event.relatedTarget) || dragging(false));
  form.addEventListener("drop", event => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    dragging(false);
    [...event.dataTransfer.files].forEach(add);
  });
})();
