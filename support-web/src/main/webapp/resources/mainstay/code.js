// Colours for code whose language is named. It is readable without, so nothing waits for it.
"use strict";
for (const code of document.querySelectorAll(".prose pre > code[class*='language-']")) {
  const language = /language-([\w+#.-]+)/.exec(code.className)[1];
  if (hljs.getLanguage(language)) hljs.highlightElement(code);
}
