#!/bin/sh
# Make sure there is a Chromium for the browser tests: one on the machine, else Debian's, else Playwright's own.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Debian's chromium for the browser tests"
  { apt-get update && apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1 && exit 0
fi
.venv/bin/python -m playwright install chromium >/dev/null 2>&1 && exit 0
echo "The browser tests need a Chromium: install the package 'chromium' or 'google-chrome', then run make test again." >&2
exit 1
